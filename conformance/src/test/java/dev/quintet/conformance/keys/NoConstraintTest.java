package dev.quintet.conformance.keys;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Introspection.Kind;
import dev.quintet.db.Session;
import dev.quintet.models.DoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.LazyLoading;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Keys that the database does not look after.
@EveryDatabase
class NoConstraintTest {
    private final Database database;
    private final Person ann;
    private final Parcel lost;
    private final Parcel sent;

    NoConstraintTest(Database database) {
        Keys.fresh(database);
        this.database = database;
        ann = Person.objects.create(Person_.name.to("ann"));
        Person gone = Person.objects.create(Person_.name.to("bob"));
        lost = Parcel.objects.create(Parcel_.name.to("lost"), Parcel_.recipient().to(gone));
        sent = Parcel.objects.create(Parcel_.name.to("sent"), Parcel_.recipient().to(ann));
        gone.delete();
    }

    @Test
    @Spec({"REL-016", "REL-021"})
    void theTablesHaveNoForeignKeys() {
        try (Session session = database.session()) {
            var introspection = session.backend().introspection(session);

            for (String table : List.of("keys_parcel", "parcel_handlers")) {
                assertThat(introspection.constraints(table).values())
                        .noneMatch(constraint -> constraint.kind() == Kind.FOREIGN_KEY);
            }
            assertThat(introspection.constraints("keys_city").values())
                    .anyMatch(constraint -> constraint.kind() == Kind.FOREIGN_KEY);
        }
    }

    @Test
    @Spec("REL-016")
    @LazyLoading
    void aKeyThatLeadsNowhereHasNoObject() {
        Parcel read = Parcel.objects.get(Parcel_.name.eq("lost"));

        assertThat(read.recipient.id()).isNotNull();
        assertThatThrownBy(read.recipient::get).isInstanceOf(DoesNotExist.class);
        assertThat(read.recipient.find()).isEmpty();
    }

    @Test
    @Spec("REL-016")
    void joinsKeepRowsWhoseKeyLeadsNowhere() {
        assertThat(Parcel.objects.orderBy(Parcel_.recipient().name.asc(), Parcel_.name.asc()))
                .containsExactlyInAnyOrder(lost, sent);
        assertThat(Parcel.objects.selectRelated("recipient").orderBy(Parcel_.name.asc()))
                .containsExactly(lost, sent);
        assertThat(Parcel.objects.filter(q("recipient__name__isnull", true))).containsExactly(lost);
        assertThat(Parcel.objects.filter(q("recipient__name", "ann"))).containsExactly(sent);
    }

    @Test
    @Spec("REL-016")
    void pairsAreCountedWithTheRowsThatTheyLeadTo() {
        Person eve = Person.objects.create(Person_.name.to("eve"));
        sent.handlers.add(ann, eve);
        eve.delete();
        Long gone = 4711L;
        sent.handlers.addKeys(gone);

        assertThat(sent.handlers.count()).isEqualTo(1);
        assertThat(sent.handlers.list()).containsExactly(ann);
        assertThat(Statements.during(database, sent.handlers::count))
                .singleElement()
                .asString()
                .contains("JOIN");
    }
}
