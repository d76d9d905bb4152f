package dev.quintet.conformance.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// A child model that names the link to its parent itself.
@EveryDatabase
class ParentLinkTest {
    private final Lorry lorry;

    ParentLinkTest(Database database) {
        Keys.fresh(database);
        lorry = Lorry.objects.create(Lorry_.plate.to("L 1"), Lorry_.tons.to(7));
    }

    @Test
    @Spec("REL-018")
    void theLinkIsTheKeyOfBothRows() {
        Options<Lorry> model = Apps.options(Lorry.class);

        assertThat(model.parentLink()).isSameAs(model.field("vehicle"));
        assertThat(lorry.vehicle.id()).isEqualTo(lorry.pk());
        assertThat(lorry.vehicle.get().plate).isEqualTo("L 1");
        assertThat(Lorry.objects.filter(Lorry_.vehicle().plate.eq("L 1")).get()).isEqualTo(lorry);
    }

    @Test
    @Spec("REL-018")
    void anotherKeyToTheParentIsAnOrdinaryRelation() {
        Vehicle trailer = Vehicle.objects.create(Vehicle_.plate.to("T 1"));
        lorry.trailer.set(trailer);
        lorry.save();

        assertThat(Lorry.objects.filter(Lorry_.trailer().plate.eq("T 1")).get()).isEqualTo(lorry);
        assertThat(trailer.delete().perModel()).isEqualTo(Map.of("keys.Vehicle", 1));
        lorry.refresh();
        assertThat(lorry.trailer.id()).isNull();
        assertThat(lorry.delete().perModel()).isEqualTo(Map.of("keys.Lorry", 1, "keys.Vehicle", 1));
    }
}
