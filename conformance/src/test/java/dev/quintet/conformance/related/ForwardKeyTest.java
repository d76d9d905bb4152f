package dev.quintet.conformance.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.RelatedObjectDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A foreign key on an instance, and a relation of one to one from both ends.
@EveryDatabase
class ForwardKeyTest {
    private final Band band;
    private final Member ann;

    ForwardKeyTest(Database database) {
        Bands.fresh(database);
        band = Bands.band("Owls");
        ann = Bands.member("ann");
        ann.band.set(band);
        ann.save();
    }

    @Test
    @Spec({"REL-001", "REL-002"})
    void theKeyIsAtHandAndTheObjectIsLoadedOnce() {
        Member loaded = Member.objects.get();

        assertThat(Bands.statements(() -> loaded.band.id())).isEmpty();
        assertThat(loaded.band.id()).isEqualTo(band.id());
        assertThat(Bands.statements(() -> loaded.band.get())).containsExactly("SELECT");
        assertThat(Bands.statements(() -> loaded.band.get())).isEmpty();
        assertThat(loaded.band.get()).isEqualTo(band);
    }

    @Test
    @Spec("REL-002")
    void nothingIsFoundWithoutAsking() {
        Member alone = Bands.member("bob");

        assertThat(Bands.statements(() -> assertThat(alone.band.get()).isNull())).isEmpty();
    }

    @Test
    @Spec("REL-003")
    void aKeyThatMayNotBeMissingIsMissed() {
        Fan fan = new Fan();

        assertThatThrownBy(fan.band::get)
                .isInstanceOf(RelatedObjectDoesNotExist.class)
                .hasMessageContaining("band");
    }

    @Test
    @Spec("REL-004")
    void anotherKeyForgetsTheObject() {
        Band larks = Bands.band("Larks");
        assertThat(ann.band.get()).isSameAs(band);

        ann.band.setId(larks.id());

        assertThat(ann.band.get()).isEqualTo(larks);
        ann.band.set(band);
        assertThat(ann.band.id()).isEqualTo(band.id());
        assertThat(Bands.statements(() -> ann.band.get())).isEmpty();
    }

    @Test
    @Spec("REL-004")
    void anObjectThatIsSavedLaterGivesItsKeyWhenTheOwnerIsSaved() {
        Band larks = new Band();
        larks.name = "Larks";
        Member bob = new Member();
        bob.band.set(larks);

        assertThatThrownBy(bob::save)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a Band that is not saved");
        larks.save();
        bob.save();

        assertThat(Member.objects.get(Member_.id.eq(bob.id())).band.id()).isEqualTo(larks.id());
    }

    @Test
    @Spec("REL-017")
    void oneToOneLeadsBackToOneObjectOrToNone() {
        Contract contract = Contract.objects.create(Contract_.band().to(band));
        Band loaded = Band.objects.get();

        assertThat(loaded.contract.get()).isEqualTo(contract);
        assertThat(Bands.statements(() -> loaded.contract.get().band.get())).isEmpty();
        assertThat(loaded.contract.get().band.get()).isSameAs(loaded);

        Band larks = Bands.band("Larks");
        Band without = Band.objects.get(Band_.id.eq(larks.id()));
        assertThatThrownBy(without.contract::get).isInstanceOf(RelatedObjectDoesNotExist.class);
        assertThat(
                        Bands.statements(() ->
                                assertThatThrownBy(without.contract::get)
                                        .isInstanceOf(RelatedObjectDoesNotExist.class)))
                .isEmpty();
    }

    @Test
    @Spec("REL-017")
    void aSecondPartnerIsRefusedByTheDatabase() {
        Contract.objects.create(Contract_.band().to(band));

        assertThatThrownBy(() -> Contract.objects.create(Contract_.band().to(band)))
                .isInstanceOf(IntegrityError.class);
        assertThat(Contract.objects.count()).isEqualTo(1);
        assertThat(List.of(Band.objects.count())).containsExactly(1L);
    }
}
