package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Each.sale;
import static dev.quintet.conformance.types.Keyed_.key;
import static dev.quintet.models.expressions.Functions.uuid4;
import static dev.quintet.models.expressions.Functions.uuid7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Shops;
import dev.quintet.conformance.types.Keyed;
import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Expression;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/// UUIDs that the database makes.
@EveryDatabase
@Spec("FUNC-024")
class UuidFunctionsTest {
    private final Database database;
    private final Features features;

    UuidFunctionsTest(Database database) {
        this.database = database;
        this.features = database.backend().features();
        Shops.in(database);
    }

    @BeforeEach
    void create() {
        Schema.create(database, Keyed.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Keyed.class);
    }

    private static void made(Expression<Object, UUID> function, int version) {
        List<UUID> uuids = sale(function);
        assertThat(uuids).hasSize(5).doesNotHaveDuplicates();
        assertThat(uuids)
                .allSatisfy(uuid -> {
                    assertThat(uuid.version()).isEqualTo(version);
                    assertThat(uuid.variant()).isEqualTo(2);
                });
    }

    private static void refused(Expression<Object, UUID> function, String name) {
        assertThatThrownBy(() -> sale(function))
                .isInstanceOf(NotSupportedError.class)
                .hasMessage(
                        "This database has no function "
                                + name
                                + ". Make the UUIDs in the program, or update the server.");
    }

    @Test
    void randomOnes() {
        if (features.supportsRandomUuids()) {
            made(uuid4(), 4);
        } else {
            refused(uuid4(), "UUID4");
        }
    }

    @Test
    void thoseOfTheTime() {
        if (features.supportsUuidsOfTime()) {
            long before = System.currentTimeMillis() - 60_000;
            made(uuid7(), 7);
            assertThat(sale(uuid7()).getFirst().getMostSignificantBits() >>> 16)
                    .isBetween(before, before + 120_000);
        } else {
            refused(uuid7(), "UUID7");
        }
    }

    @Test
    void theDatabaseFillsAColumnWithThem() {
        if (!features.supportsRandomUuids()) {
            return;
        }
        Schema.create(database, Ticket.class);
        try {
            Ticket one = new Ticket();
            one.save();
            Ticket other = Ticket.objects.create();
            assertThat(one.number.version()).isEqualTo(4);
            assertThat(other.number).isNotEqualTo(one.number);
            assertThat(Ticket.objects.get(Ticket_.number.eq(one.number)).id()).isEqualTo(one.id());
        } finally {
            Schema.drop(database, Ticket.class);
        }
    }

    @Test
    void aColumnCanBeSetToOne() {
        if (!features.supportsRandomUuids()) {
            return;
        }
        Keyed row = new Keyed();
        row.key = new UUID(0, 1);
        row.save();

        assertThat(Keyed.objects.filter(key.eq(row.key)).update(key.to(uuid4()))).isEqualTo(1);
        assertThat(Keyed.objects.get().key.version()).isEqualTo(4);
    }
}
