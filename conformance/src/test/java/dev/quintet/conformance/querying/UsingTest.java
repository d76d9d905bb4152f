package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Which database a query asks.
@EveryDatabase
class UsingTest {
    private final Database database;
    private final Database other = Database.open("other", "sqlite::memory:");

    UsingTest(Database database) {
        this.database = database;
        Music.in(database);
    }

    @BeforeEach
    void open() {
        Databases.configure(other);
        Schema.create(other, Band.class, Tag.class, Album.class);
        Band band = new Band();
        band.name = "Dodo";
        band.save(dev.quintet.models.SaveOptions.DEFAULTS.using("other"));
    }

    @AfterEach
    void close() {
        Databases.forget(other);
        other.close();
    }

    @Test
    @Spec("QSR-033")
    void aQueryMayBeAskedOfAnotherDatabase() {
        assertThat(Band.objects.using("other"))
                .extracting(band -> band.name)
                .containsExactly("Dodo");
        assertThat(Band.objects.using(other).count()).isEqualTo(1);
        assertThat(Band.objects.count()).isEqualTo(3);
    }

    @Test
    @Spec("QSR-033")
    void theVerbsAfterwardsKeepTheDatabase() {
        var bands = Band.objects.using("other").filter(Band_.name.contains("o"));

        assertThat(bands.exists()).isTrue();
        assertThat(bands.orderBy(Band_.founded.asc()).values("name").first().orElseThrow())
                .containsEntry("name", "Dodo");
        assertThat(bands.using(database)).extracting(band -> band.name).containsExactly("Crow");
    }

    @Test
    @Spec("QSR-033")
    void instancesKnowTheirDatabaseAndKeepIt() {
        Band dodo = Band.objects.using("other").get();

        assertThat(dodo.database()).contains("other");
        assertThat(dodo.albums.count()).isZero();
        dodo.albums.create(title.to("Extinct"), sold.to(0));
        assertThat(Album.objects.using("other").count()).isEqualTo(1);
        assertThat(Album.objects.filter(title.eq("Extinct")).exists()).isFalse();
    }

    @Test
    @Spec("QSR-033")
    void anUnknownAliasIsRefused() {
        assertThatThrownBy(() -> Band.objects.using("nowhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("'nowhere'", "other");
    }

    @Test
    @Spec("QSR-033")
    void aQueryOfOneDatabaseCannotStandInsideOfAnother() {
        var names = Band.objects.using("other").select(Band_.name);

        assertThatThrownBy(() -> Band.objects.filter(Band_.name.in(names)).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'other'");
        assertThat(Band.objects.using("other").filter(Band_.name.in(names)).list()).hasSize(1);
        assertThat(Band.objects.filter(Band_.name.in(names.list())).list()).isEmpty();
    }

    @Test
    @Spec("QS-009")
    void aQueryTellsWhichDatabaseItWouldAsk() {
        assertThat(Band.objects.all().database()).isSameAs(database);
        assertThat(Band.objects.using("other").database()).isSameAs(other);
        assertThat(
                        Band.objects
                                .using("other")
                                .filter(Band_.founded.gt(1))
                                .values("name")
                                .database())
                .isSameAs(other);
        assertThat(Band.objects.using("other").using(database).database()).isSameAs(database);
        Band dodo = Band.objects.using("other").get();
        assertThat(dodo.albums.all().database()).as("that of the instance").isSameAs(other);
        assertThat(List.of(Band.objects.using("other").none().database())).containsExactly(other);
    }
}
