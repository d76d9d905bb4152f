package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.company.Employee;
import dev.quintet.conformance.company.SeniorEmployee;
import dev.quintet.conformance.indexes.Book;
import dev.quintet.conformance.types.Coded;
import dev.quintet.conformance.types.Coded_;
import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Introspection;
import dev.quintet.db.Session;
import dev.quintet.models.Schema;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// What is known of models, and what follows from their declarations.
@EveryDatabase
class ModelsTest {
    private final Database database;

    ModelsTest(Database database) {
        this.database = database;
    }

    @Test
    @Spec("MODEL-002")
    void aTableIsNamedAfterAppAndModelAndLongNamesAreCutWithANumber() {
        assertThat(Apps.options(Thing.class).table()).isEqualTo("things_thing");
        assertThat(Apps.options(SeniorEmployee.class).table()).isEqualTo("company_employee");
        var identifiers = database.backend().dialect().identifiers();
        int most = database.backend().features().maxIdentifierLength();
        String one = "a".repeat(200) + "1";
        String other = "a".repeat(200) + "2";
        if (most < 200) {
            assertThat(identifiers.shorten(one))
                    .hasSizeLessThanOrEqualTo(most)
                    .isEqualTo(identifiers.shorten(one))
                    .isNotEqualTo(identifiers.shorten(other));
        }
        assertThat(identifiers.shorten("short")).isEqualTo("short");
    }

    @Test
    @Spec("FOPT-012")
    void aPrimaryKeyIsUniqueAndNeverNull() {
        Schema.create(database, Coded.class);
        try {
            ColumnField code = Apps.options(Coded.class).column("code");
            assertThat(code.unique()).isTrue();
            assertThat(code.nullable()).isFalse();
            assertThat(Apps.options(Coded.class).pk()).isSameAs(code);
            Coded coded = new Coded();
            coded.code = "a";
            coded.rank = 1;
            coded.save();
            assertThat(coded.pk()).isEqualTo("a");
            Coded again = new Coded();
            again.code = "a";
            again.rank = 2;
            assertThatThrownBy(again::insert).isInstanceOf(IntegrityError.class);
            again.code = null;
            assertThatThrownBy(again::insert).isInstanceOf(IntegrityError.class);
        } finally {
            Schema.drop(database, Coded.class);
        }
    }

    @Test
    @Spec("MODEL-004")
    void anotherKeyMeansAnotherRow() {
        Schema.create(database, Coded.class);
        try {
            Coded coded = new Coded();
            coded.code = "a";
            coded.rank = 1;
            coded.save();
            coded.code = "b";
            coded.save();
            assertThat(Coded.objects.filter(Coded_.code.in("a", "b")).count()).isEqualTo(2);
            assertThat(Apps.options(Coded.class).pkFields()).hasSize(1);
        } finally {
            Schema.drop(database, Coded.class);
        }
    }

    @Test
    @Spec("MODEL-005")
    void fieldsKeepTheOrderOfTheirDeclaration() {
        assertThat(Apps.options(Thing.class).fields().stream().map(ColumnField::name).toList())
                .containsExactly(
                        "id", "number", "name", "changed", "made", "data", "point", "rank",
                        "since");
    }

    @Test
    @Spec("MODEL-005")
    void columnsAndValuesFollowTheOrderTooAndWhatIsInheritedComesFirst() {
        Schema.create(database, Thing.class);
        try (Session session = database.session()) {
            assertThat(session.backend().introspection(session).columns("things_thing"))
                    .extracting(Introspection.Column::name)
                    .containsExactly(
                            "id",
                            "select",
                            "odd \"name\"",
                            "changed",
                            "made",
                            "data",
                            "point",
                            "rank",
                            "since");
            new Thing().save();
            assertThat(Thing.objects.values().first().orElseThrow().keySet())
                    .containsExactly(
                            "id", "number", "name", "changed", "made", "data", "point", "rank",
                            "since");
        } finally {
            Schema.drop(database, Thing.class);
        }
        assertThat(Apps.options(Book.class).fields().stream().map(ColumnField::name).toList())
                .startsWith("id", "code", "title", "author");
    }

    @Test
    @Spec("MODEL-011")
    void aModelIsFoundByItsLabel() {
        assertThat(Apps.model("things.Thing")).isSameAs(Apps.options(Thing.class));
        assertThat(Apps.model("THINGS.thing")).isSameAs(Apps.options(Thing.class));
        assertThatThrownBy(() -> Apps.model("things.Thng"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no model 'things.Thng'. Did you mean");
        assertThatThrownBy(() -> Apps.options(String.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Apps.all().stream().noneMatch(Options::autoCreated)).isTrue();
        assertThat(Apps.allWithPairs().stream().map(Options::label).toList())
                .contains("company.Employee_mentors");
        assertThat(Apps.options(Employee.class).autoCreated()).isFalse();
    }
}
