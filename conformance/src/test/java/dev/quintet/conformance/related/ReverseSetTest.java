package dev.quintet.conformance.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The rows that refer to an instance, and the verbs that change which they are.
@EveryDatabase
class ReverseSetTest {
    private final Band band;
    private final Member ann;
    private final Member bob;

    ReverseSetTest(Database database) {
        Bands.fresh(database);
        band = Bands.band("Owls");
        ann = Bands.member("ann");
        bob = Bands.member("bob");
    }

    @Test
    @Spec("RELMGR-002")
    void addingIsOneUpdateWithoutSaving() {
        int saved = ann.saved;

        assertThat(Bands.statements(() -> band.members.add(ann, bob))).containsExactly("UPDATE");

        assertThat(ann.saved).isEqualTo(saved);
        assertThat(ann.band.get()).isSameAs(band);
        assertThat(band.members.list()).containsExactlyInAnyOrder(ann, bob);
    }

    @Test
    @Spec("RELMGR-002")
    void addingAndSavingTakesNewObjectsToo() {
        Member carl = new Member();
        carl.name = "carl";

        band.members.addAndSave(ann, carl);

        assertThat(carl.saved).isEqualTo(1);
        assertThat(band.members.list()).containsExactlyInAnyOrder(ann, carl);
    }

    @Test
    @Spec("RELMGR-002")
    void whatIsNotStoredIsRefusedAndNothingIsAdded() {
        Member carl = new Member();

        assertThatThrownBy(() -> band.members.add(ann, carl))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("saved");

        assertThat(band.members.exists()).isFalse();
    }

    @Test
    @Spec("RELMGR-003")
    void removingLetsObjectsReferToNothing() {
        band.members.add(ann, bob);

        assertThat(Bands.statements(() -> band.members.remove(ann))).containsExactly("UPDATE");
        band.members.removeAndSave(bob);

        assertThat(band.members.exists()).isFalse();
        ann.refresh();
        assertThat(ann.band.id()).isNull();
        assertThat(bob.band.id()).isNull();
    }

    @Test
    @Spec({"RELMGR-002", "RELMGR-003"})
    void collectionsAreAddedAndRemovedToo() {
        assertThat(Bands.statements(() -> band.members.add(List.of(ann, bob))))
                .containsExactly("UPDATE");
        band.members.remove(List.of(ann));
        band.members.removeAndSave(List.of(bob));
        assertThat(band.members.exists()).isFalse();

        band.members.addAndSave(List.of(ann));
        band.members.async().add(List.of(bob)).join();
        band.members.async().remove(List.of(ann)).join();
        assertThat(band.members.list()).containsExactly(bob);
        assertThatThrownBy(() -> band.members.add((Member) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("add() takes objects, but number 1 of them is null.");
        assertThatThrownBy(() -> band.members.remove((List<Member>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("remove() takes objects, not null.");
    }

    @Test
    @Spec("RELMGR-003")
    void onlyWhatBelongsCanBeRemoved() {
        band.members.add(ann);

        assertThatThrownBy(() -> band.members.remove(bob))
                .isInstanceOf(DoesNotExist.class)
                .hasMessageContaining("does not refer to Band object");
        assertThat(band.members.list()).containsExactly(ann);
    }

    @Test
    @Spec("RELMGR-001")
    void withoutNullNothingCanBeRemoved() {
        Fan fan = band.fans.create(Fan_.name.to("fay"));

        assertThatThrownBy(() -> band.fans.remove(fan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fan.band");
        assertThatThrownBy(() -> band.fans.clear())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fan.band");
        assertThat(band.fans.list()).containsExactly(fan);
    }

    @Test
    @Spec("RELMGR-001")
    void clearingIsOneUpdate() {
        band.members.add(ann, bob);

        assertThat(Bands.statements(() -> band.members.clear())).containsExactly("UPDATE");
        assertThat(band.members.exists()).isFalse();
    }

    @Test
    @Spec("RELMGR-004")
    void settingChangesTheDifferenceAlone() {
        Member carl = Bands.member("carl");
        band.members.add(ann, bob);

        assertThat(Bands.statements(() -> band.members.set(List.of(bob, carl))))
                .containsExactly("SELECT", "UPDATE", "UPDATE");
        assertThat(band.members.list()).containsExactlyInAnyOrder(bob, carl);

        band.members.set(List.of());
        assertThat(band.members.exists()).isFalse();
    }

    @Test
    @Spec("RELMGR-004")
    void settingTakesTheRowsOfAQueryThatItChangesItself() {
        band.members.add(ann, bob);

        band.members.set(
                Member.objects.filter(Member_.band().eq(band), Member_.name.eq("ann")).list());

        assertThat(band.members.list()).containsExactly(ann);
    }

    @Test
    @Spec("RELMGR-004")
    void whereNothingCanBeRemovedSettingOnlyAdds() {
        Fan fay = band.fans.create(Fan_.name.to("fay"));
        Fan flo = Bands.band("Larks").fans.create(Fan_.name.to("flo"));

        band.fans.set(List.of(flo));

        assertThat(band.fans.list()).containsExactlyInAnyOrder(fay, flo);
    }

    @Test
    @Spec("RELMGR-005")
    void anInstanceThatIsNotSavedHasNoRelatedRows() {
        Band unsaved = new Band();
        unsaved.name = "Wrens";

        for (Runnable use :
                List.<Runnable>of(
                        () -> unsaved.members.list(),
                        () -> unsaved.members.add(ann),
                        () -> unsaved.members.create(Member_.name.to("x")),
                        () -> unsaved.genres.list(),
                        () -> unsaved.genres.clear())) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be saved");
        }
        assertThat(Member.objects.count()).isEqualTo(2);
    }

    @Test
    @Spec({"RELMGR-006", "REL-002"})
    void relatedRowsKnowWhatTheyReferToWithoutAQuery() {
        band.members.add(ann);

        List<Member> members = band.members.list();

        assertThat(Bands.statements(() -> assertThat(members.getFirst().band.get()).isSameAs(band)))
                .isEmpty();
        Member created = band.members.create(Member_.name.to("dan"));
        assertThat(created.band.get()).isSameAs(band);
    }

    @Test
    @Spec("REL-014")
    void theWayBackHasANameInQueriesToo() {
        band.members.add(ann);

        assertThat(Band.objects.filter(Band_.members().name.eq("ann")).list())
                .containsExactly(band);
        assertThat(Band.objects.filter(Band_.members().isNull()).exists()).isFalse();
    }

    @Test
    void objectsThatAreNotAddedAreAsTheyWere() {
        Member carl = new Member();
        carl.name = "carl";
        try (var refused =
                Signals.preSave(
                        Member.class,
                        saving -> {
                            if (saving.instance() == bob) {
                                throw new IllegalStateException("not bob");
                            }
                        })) {
            assertThatThrownBy(() -> band.members.addAndSave(ann, carl, bob)).hasMessage("not bob");
        }

        assertThat(carl.isNew()).isTrue();
        assertThat(carl.id()).isNull();
        assertThat(carl.database()).isEmpty();
        assertThat(List.of(ann, carl, bob)).allMatch(member -> member.band.id() == null);
        assertThat(band.members.count()).isZero();
        band.members.addAndSave(carl);
        assertThat(band.members.list()).containsExactly(carl);
    }

    @Test
    void objectsThatAreNotRemovedAreAsTheyWere() {
        band.members.add(ann, bob);
        try (var refused =
                Signals.preSave(
                        Member.class,
                        saving -> {
                            if (saving.instance() == bob) {
                                throw new IllegalStateException("not bob");
                            }
                        })) {
            assertThatThrownBy(() -> band.members.removeAndSave(ann, bob)).hasMessage("not bob");
        }

        assertThat(List.of(ann, bob)).allMatch(member -> member.band.get() == band);
        assertThat(band.members.count()).isEqualTo(2);
    }

    @Test
    void aRefusedAdditionLeavesObjectsAsTheyWere() {
        Band other = Bands.band("Larks");
        band.jerseys.create(Jersey_.number.to(7));
        Jersey taken = other.jerseys.create(Jersey_.number.to(7));

        assertThatThrownBy(() -> band.jerseys.add(taken)).isInstanceOf(IntegrityError.class);

        assertThat(taken.band.id()).isEqualTo(other.id());
        assertThat(taken.band.get()).isSameAs(other);
        taken.refresh();
        assertThat(taken.band.id()).isEqualTo(other.id());
    }
}
