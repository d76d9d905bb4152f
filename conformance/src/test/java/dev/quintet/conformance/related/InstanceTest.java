package dev.quintet.conformance.related;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which instances are the same, and what an instance knows of its row.
@EveryDatabase
class InstanceTest {
    InstanceTest(Database database) {
        Bands.fresh(database);
    }

    @Test
    @Spec("INST-020")
    void instancesAreEqualIfTheyStandForTheSameRow() {
        Band band = Bands.band("Owls");
        Band again = Band.objects.get();
        Band other = Bands.band("Larks");
        Genre genre = Genre.objects.create(Genre_.name.to("jazz"));
        genre.setId(band.id());

        assertThat(again).isEqualTo(band).isNotSameAs(band).isNotEqualTo(other);
        assertThat((Object) genre).isNotEqualTo(band);
        assertThat(new Band()).isNotEqualTo(new Band());
        Band unsaved = new Band();
        assertThat(unsaved).isEqualTo(unsaved);
    }

    @Test
    @Spec("INST-021")
    void theHashIsThatOfTheKey() {
        Band band = Bands.band("Owls");

        assertThat(new HashSet<>(List.of(band, Band.objects.get()))).hasSize(1);
        assertThat(Set.of(band)).contains(Band.objects.get());
    }

    @Test
    @Spec("INST-021")
    void withoutAKeyThereIsNoHash() {
        Band band = new Band();

        assertThatThrownBy(() -> new HashSet<>(List.of(band)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Band object (unsaved) has no key yet, and so no hash: in a set or map it"
                                + " would not be found any more after it has been saved. Save it"
                                + " first, or use an IdentityHashMap.");
    }

    @Test
    @Spec("INST-021")
    void conditionsAboutInstancesWithoutAKeyCanBeComparedAndAreRefusedByTheQuery() {
        Band band = new Band();
        var condition = q("band", band);

        assertThat(Set.of(condition)).contains(q("band", band));
        assertThatThrownBy(() -> Song.objects.filter(q("band__in", List.of(band))).list())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("INST-002")
    void anInstanceIsNewUntilItIsStoredOrLoaded() {
        Band band = new Band();
        band.setId(7L);
        assertThat(band.isNew()).isTrue();
        assertThat(band.database()).isEmpty();

        band.save();

        assertThat(band.isNew()).isFalse();
        assertThat(band.database()).isPresent();
        assertThat(Band.objects.get().isNew()).isFalse();
        band.delete();
        assertThat(band.pk()).isNull();
    }

    @Test
    @Spec("INST-003")
    void zeroIsAKey() {
        Venue venue = new Venue();
        venue.setId(0L);
        venue.name = "club";

        Venue.objects.create(Venue_.name.to("other"));
        assertThat(venue.pk()).isEqualTo(0L);
        assertThat(new Venue().pk()).isNull();
    }

    @Test
    @Spec("INST-022")
    void anInstanceIsNamedByItsModelAndKey() {
        Reading reading = new Reading();

        assertThat(reading).hasToString("Reading object (unsaved)");
        reading.setId(4L);
        assertThat(reading).hasToString("Reading object (4)");
        assertThat(Bands.band("Owls")).hasToString("Owls");
    }

    @Test
    @Spec("INST-022")
    void aFieldIsReadByItsNameAndARelationGivesTheKey() {
        Band band = Bands.band("Owls");
        Song song = Song.objects.create(Song_.name.to("Night"), Song_.band().to(band));

        assertThat(song.fieldValue("name")).isEqualTo("Night");
        assertThat(song.fieldValue("band")).isEqualTo(band.id());
        assertThat(song.fieldValue("bandId")).isEqualTo(band.id());
        assertThat(Song.objects.only("band").get().fieldValue("name")).isEqualTo("Night");
        assertThatThrownBy(() -> song.fieldValue("nam"))
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageContaining("Did you mean 'name'?");
    }

    @Test
    @Spec("MODEL-013")
    void allNamesThatNoFieldHasAreNamedAtOnce() {
        assertThatThrownBy(() ->
                        Band.objects.create(set("nam", "Owls"), set("size", 3), set("name", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Band has no fields 'nam', 'size'. Choices are: ")
                .hasMessageContaining("name");
        assertThatThrownBy(() -> Band.objects.create(Band_.name.to("Owls"), set("name", "Larks")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'name' of Band is set twice.");
        assertThat(Band.objects.exists()).isFalse();
    }
}
