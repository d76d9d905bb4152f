package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.expressions.Each.first;
import static dev.quintet.conformance.expressions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.Schema;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// SQL of a program's own inside of queries.
@EveryDatabase
@Spec("EXPR-008")
class RawSqlTest {
    private final Database database;

    RawSqlTest(Database database) {
        this.database = database;
        Shops.in(database);
    }

    /// A column as the database wants it quoted, with its table.
    private String column(String name) {
        var names = database.backend().dialect().identifiers();
        return names.quote("sales_sale") + "." + names.quote(name);
    }

    private NumberExpression<Object, Integer> twice() {
        return NumberExpression.of(RawSql.of(column("units") + " * ?", 2).as(ValueType.INTEGER));
    }

    @Test
    void itIsSentAsItIsInParentheses() {
        assertThat(sale(twice())).containsExactly(10, 4, 4, 18, 12);
        assertThat(first(twice().plus(1).times(2))).isEqualTo(22);
        assertThat(Sale.objects.annotate(twice().plus(1).as("x")).sql())
                .contains("(" + column("units") + " * ?)");
        assertThat(Sale.objects.filter(twice().gt(11)).count()).isEqualTo(2);
        assertThat(Sale.objects.orderBy(twice().desc()).list().getFirst()).hasToString("Dates");
        assertThat(
                        sale(
                                when(RawSql.condition(column("units") + " > ?", 5), "many")
                                        .otherwise("few")))
                .containsExactly("few", "few", "few", "many", "many");
    }

    @Test
    void itIsGroupedAsItIs() {
        assertThat(
                        Sale.objects
                                .annotate(
                                        RawSql.of(column("units") + " % 2")
                                                .as(ValueType.INTEGER)
                                                .as("odd"))
                                .values("odd")
                                .annotate(countAll().as("n"))
                                .orderBy(dev.quintet.models.expressions.ByName.by("odd"))
                                .list())
                .hasToString("[{odd=0, n=3}, {odd=1, n=2}]");
    }

    @Test
    void itsTypeIsDeclaredWhereItIsRead() {
        assertThatThrownBy(() -> first(RawSql.of("1")))
                .isInstanceOf(FieldError.class)
                .hasMessage("The type of the expression cannot be told: declare it with as(type).");
        assertThat(Sale.objects.filter(RawSql.of(column("units")).eq(9)).get())
                .hasToString("Dates");
    }

    @Test
    void parametersAreNeverPartOfTheText() {
        String hostile = "'; DROP TABLE sales_sale; --";
        assertThat(Sale.objects.filter(RawSql.condition(column("product") + " = ?", hostile)))
                .isEmpty();
        assertThat(Sale.objects.filter(RawSql.of(column("product")).eq(hostile))).isEmpty();
        assertThatThrownBy(() ->
                        Sale.objects.filter(RawSql.condition(column("units") + " = ?")).list())
                .isInstanceOfAny(DatabaseError.class, IllegalArgumentException.class);
        assertThat(Sale.objects.filter(product.eq("Apple"), units.gt(1)).count()).isEqualTo(1);
    }

    // ---- in a constraint

    @Test
    void aConstraintWithItIsTheDatabasesAloneAndWarnedOf() {
        assertThat(Checks.run(List.of(Apps.options(Bounded.class)), database))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.id()).isEqualTo("models.W045");
                    assertThat(message.text())
                            .isEqualTo(
                                    "The check constraint 'bounded_positive' has SQL of your own in"
                                            + " it, so validation leaves it to the database.");
                });
    }

    @Test
    void aTemplateInAConstraintIsValidated() {
        Schema.create(database, Bounded.class);
        try {
            Bounded row = new Bounded();
            row.number = 100;
            assertThatThrownBy(row::fullClean)
                    .isInstanceOf(ValidationError.class)
                    .hasMessageContaining("bounded_small");
            assertThatThrownBy(row::save).isInstanceOf(IntegrityError.class);
            row.number = 99;
            row.fullClean();
            row.save();
        } finally {
            Schema.drop(database, Bounded.class);
        }
    }

    @Test
    void validationLeavesItToTheDatabase() {
        Schema.create(database, Bounded.class);
        try {
            Bounded row = new Bounded();
            row.number = -1;
            row.fullClean();
            assertThatThrownBy(row::save).isInstanceOf(IntegrityError.class);
        } finally {
            Schema.drop(database, Bounded.class);
        }
    }
}
