package dev.quintet.conformance.legacy;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The key of a model that declares none.
@EveryDatabase
class ImplicitKeyTest {
    private final Database database;

    ImplicitKeyTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Customer.class, Region.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Customer.class, Region.class);
    }

    @Test
    @Spec("MODEL-003")
    void theAppSaysHowLargeItIs() {
        Options<Customer> customer = Apps.options(Customer.class);
        ColumnField id = customer.pk();
        assertThat(id.name()).isEqualTo("id");
        assertThat(id.autoCreated()).isTrue();
        assertThat(id.sqlType()).isEqualTo(SqlType.INT);
        assertThat(customer.column("sponsor").sqlType()).isEqualTo(SqlType.INT);
        assertThat(customer.manyToMany().getFirst().through().pk().sqlType())
                .isEqualTo(SqlType.INT);
        assertThat(Apps.options(dev.quintet.conformance.company.Place.class).pk().sqlType())
                .isEqualTo(SqlType.BIG_INT);
    }

    @Test
    @Spec("MODEL-003")
    void itIsALongAllTheSame() {
        Customer ann = Customer.objects.create(Customer_.name.to("Ann"));
        Customer bob =
                Customer.objects.create(Customer_.name.to("Bob"), Customer_.sponsor().to(ann));
        bob.friends.add(ann);

        assertThat(ann.id()).isInstanceOf(Long.class);
        assertThat(Customer.objects.get(Customer_.id.eq(bob.id())).sponsor.get()).isEqualTo(ann);
        assertThat(Customer.objects.filter(Customer_.id.in(List.of(ann.id(), bob.id()))).count())
                .isEqualTo(2);
        assertThat(Customer.objects.inBulk(List.of(ann.id())).keySet()).containsExactly(ann.id());
        assertThat(Customer.objects.filter(q("friends", ann)).get()).isEqualTo(bob);
        assertThat(Customer.objects.filter(q("id__gt", 1L << 40)).exists()).isFalse();
        Customer.objects.bulkCreate(List.of(new Customer(), new Customer()));
        assertThat(Customer.objects.count()).isEqualTo(4);
        assertThat(bob.delete().total()).isEqualTo(3);
    }

    @Test
    @Spec("MODEL-003")
    void aModelWithAKeyOfItsOwnHasNone() {
        assertThat(Apps.options(Region.class).find("id")).isNull();
        assertThat(Apps.options(Region.class).autoField()).isEmpty();
        assertThat(Apps.options(Region.class).pk().autoCreated()).isFalse();
    }
}
