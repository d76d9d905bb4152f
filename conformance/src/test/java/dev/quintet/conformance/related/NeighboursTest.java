package dev.quintet.conformance.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// The rows next to an instance, by a date or by their place among those of one owner.
@EveryDatabase
class NeighboursTest {
    private final Band band;
    private final Venue club;

    NeighboursTest(Database database) {
        Bands.fresh(database);
        band = Bands.band("Owls");
        club = Venue.objects.create(Venue_.name.to("club"));
    }

    private Gig gig(int day, int fee) {
        return Gig.objects.create(
                Gig_.band().to(band),
                Gig_.venue().to(club),
                Gig_.day.to(LocalDate.of(2026, 1, day)),
                Gig_.fee.to(fee));
    }

    @Test
    @Spec("INST-022")
    void rowsOfOneDayFollowEachOtherByTheKey() {
        Gig first = gig(1, 100);
        Gig second = gig(2, 100);
        Gig third = gig(2, 300);

        assertThat(first.nextBy(Gig_.day)).isEqualTo(second);
        assertThat(second.nextBy(Gig_.day)).isEqualTo(third);
        assertThat(third.previousBy(Gig_.day)).isEqualTo(second);
        assertThat(first.nextBy(Gig_.day, Gig_.fee.gt(200))).isEqualTo(third);
        assertThat(third.previousBy("day", Gig_.fee.eq(100))).isEqualTo(second);
    }

    @Test
    @Spec("INST-022")
    void thereIsNoneBeyondTheLast() {
        Gig only = gig(1, 100);

        assertThatThrownBy(() -> only.nextBy(Gig_.day))
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("No Gig follows Gig object (" + only.id() + ") by 'day'.");
        assertThatThrownBy(() -> only.previousBy(Gig_.day)).isInstanceOf(DoesNotExist.class);
    }

    @Test
    @Spec("INST-022")
    void onlyDatesThatAreNeverNullLeadToANeighbour() {
        Gig gig = gig(1, 100);

        assertThatThrownBy(() -> gig.nextBy("fee"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Gig.fee");
        assertThatThrownBy(() -> gig.nextBy("dya"))
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageContaining("'day'");
        assertThatThrownBy(() -> new Gig().nextBy(Gig_.day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not saved");
    }

    @Test
    @Spec("META-007")
    void songsStandInTheOrderInWhichTheyWereAdded() {
        Song one = band.songs.create(Song_.name.to("one"));
        Song two = band.songs.create(Song_.name.to("two"));
        Song three = band.songs.create(Song_.name.to("three"));

        assertThat(band.songs.order()).containsExactly(one.pk(), two.pk(), three.pk());
        assertThat(one.nextInOrder()).isEqualTo(two);
        assertThat(three.previousInOrder()).isEqualTo(two);
        assertThatThrownBy(three::nextInOrder).isInstanceOf(DoesNotExist.class);

        band.songs.setOrder(List.of(three.pk(), one.pk(), two.pk()));

        assertThat(band.songs.list()).containsExactly(three, one, two);
        assertThat(Song.objects.all().list()).containsExactly(three, one, two);
        assertThat(three.nextInOrder()).isEqualTo(one);
    }

    @Test
    @Spec("META-007")
    void thePlaceIsNoFieldOfInstancesAndAColumnOfValues() {
        Anthem anthem = new Anthem();
        anthem.name = "one";
        anthem.band.set(band);
        anthem.nation = 7;
        anthem.save();
        anthem.nation = 8;
        anthem.save();
        anthem.refresh();

        Anthem read = Anthem.objects.only("nation").get();
        assertThat(read.nation).isEqualTo(8);
        assertThat(read.fieldValue("name")).isEqualTo("one");
        Song song = Song.objects.get();
        song.refresh();
        assertThat(song.name).isEqualTo("one");
        assertThat(Anthem.objects.values().get())
                .containsEntry("_order", 0)
                .containsEntry("nation", 8);
    }

    @Test
    @Spec("META-007")
    void songsOfOthersKeepTheirPlaces() {
        Song mine = band.songs.create(Song_.name.to("mine"));
        Band larks = Bands.band("Larks");
        Song first = larks.songs.create(Song_.name.to("first"));
        Song second = larks.songs.create(Song_.name.to("second"));

        band.songs.setOrder(List.of(second.pk(), mine.pk()));

        assertThat(larks.songs.order()).containsExactly(first.pk(), second.pk());
        assertThatThrownBy(mine::previousInOrder).isInstanceOf(DoesNotExist.class);
    }

    @Test
    void withoutSuchAnOrderThereIsNone() {
        assertThatThrownBy(() -> band.members.order())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("meta.orderWithRespectTo");
        assertThatThrownBy(() -> Bands.member("ann").nextInOrder())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("related.Member");
    }
}
