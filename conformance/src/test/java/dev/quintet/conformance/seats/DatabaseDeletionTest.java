package dev.quintet.conformance.seats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Deletions that the database carries on with by itself, over keys of several parts.
@EveryDatabase
@Spec({"REL-011", "REL-023"})
class DatabaseDeletionTest {
    private final Database database;
    private final List<Class<? extends Model>> models;

    DatabaseDeletionTest(Database database) {
        this.database = database;
        this.models =
                database.backend().features().supportsOnDeleteSetDefault()
                        ? List.of(Tier.class, Stall.class, Lamp.class, Usher.class)
                        : List.of(Tier.class, Stall.class, Lamp.class);
    }

    @BeforeEach
    @SuppressWarnings("unchecked") // all are models
    void create() {
        Schema.create(database, models.toArray(Class[]::new));
    }

    @AfterEach
    @SuppressWarnings("unchecked") // all are models
    void drop() {
        Schema.drop(database, models.toArray(Class[]::new));
    }

    private static Tier tier(long block, int number) {
        return Tier.objects.create(Tier_.block.to(block), Tier_.number.to(number));
    }

    private static Lamp lamp(Tier tier) {
        Lamp lamp = new Lamp();
        lamp.tier.set(tier);
        lamp.save();
        return lamp;
    }

    @Test
    void theDatabaseDeletesWhatRefersToARow() {
        Tier first = tier(1, 1);
        Stall.objects.create(Stall_.tier().to(first));
        Stall stays = Stall.objects.create(Stall_.tier().to(tier(1, 2)));

        assertThat(Statements.during(database, first::delete)).hasSize(1);

        assertThat(Stall.objects.all().list()).containsExactly(stays);
    }

    @Test
    void manyRowsAreDeletedWithWhatRefersToThem() {
        Stall.objects.create(Stall_.tier().to(tier(1, 1)));
        Stall.objects.create(Stall_.tier().to(tier(2, 1)));

        assertThat(Tier.objects.filter(Tier_.block.eq(1L)).delete().perModel())
                .isEqualTo(Map.of("seats.Tier", 1));

        assertThat(Stall.objects.select(Stall_.block).list()).containsExactly(2L);
    }

    @Test
    void theDatabaseSetsAllPartsOfAKeyToNull() {
        Tier first = tier(1, 1);
        Lamp lamp = lamp(first);
        Lamp stays = lamp(tier(1, 2));

        assertThat(first.delete().total()).isEqualTo(1);
        lamp.refresh();
        stays.refresh();

        assertThat(lamp.tier.id()).isNull();
        assertThat(lamp.block).isNull();
        assertThat(lamp.tierNumber).isNull();
        assertThat(stays.tier.id()).isEqualTo(List.of(1L, 2));
    }

    @Test
    @RequiresFeature("supportsOnDeleteSetDefault")
    void theDatabaseSetsAllPartsOfAKeyToTheirDefaults() {
        tier(0, 1);
        Tier last = tier(7, 7);
        Usher usher = Usher.objects.create(Usher_.tier().to(last));

        last.delete();
        usher.refresh();

        assertThat(usher.tier.id()).isEqualTo(List.of(0L, 1));
    }

    @Test
    void nothingIsWrongWithTheseModels() {
        assertThat(Checks.run(models.stream().map(Apps::options).toList(), database)).isEmpty();
    }
}
