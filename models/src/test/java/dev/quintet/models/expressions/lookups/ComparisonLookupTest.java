package dev.quintet.models.expressions.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Equality, order, choices, bounds and NULL for all types.
class ComparisonLookupTest {
    private static final Column COLUMN = new Column("t", "c");

    private final FakeScope scope = new FakeScope();

    private final Subselect query =
            new Subselect() {
                @Override
                public void shape(Shape shape) {
                    shape.mark("query");
                }
            };

    @ParameterizedTest
    @CsvSource({
        "exact, EQUAL",
        "gt, GREATER",
        "gte, GREATER_OR_EQUAL",
        "lt, LESS",
        "lte, LESS_OR_EQUAL"
    })
    void aValueBecomesOneOfTheColumnsType(String lookup, ComparisonOperator operator) {
        Comparison comparison = (Comparison) scope.lookup(ValueType.DATE, lookup, "2008-02-29");
        assertThat(comparison.operator()).isEqualTo(operator);
        assertThat(comparison.left()).isEqualTo(COLUMN);
        assertThat(FakeScope.bound(comparison.right())).isEqualTo(LocalDate.of(2008, 2, 29));
        assertThat(scope.isInspected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "iexact"})
    void equalityWithNullAsksForRowsWithoutAValue(String lookup) {
        for (ValueType<?> type : List.of(ValueType.TEXT, ValueType.INTEGER, ValueType.UUID)) {
            assertThat(scope.lookup(type, lookup, null)).isEqualTo(new IsNull(COLUMN, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gt",
                "gte",
                "lt",
                "lte",
                "in",
                "range",
                "contains",
                "icontains",
                "startswith",
                "istartswith",
                "endswith",
                "iendswith",
                "regex",
                "iregex"
            })
    void nothingElseTakesNull(String lookup) {
        for (ValueType<?> type : List.of(ValueType.TEXT, ValueType.INTEGER, ValueType.JSON)) {
            assertThatThrownBy(() -> scope.lookup(type, lookup, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Cannot use null as a query value for '"
                                    + lookup
                                    + "'. Use 'isnull' or 'exact' to find rows without a value.");
        }
    }

    @Test
    void isnullAsksForRowsWithOrWithoutAValue() {
        assertThat(scope.lookup(ValueType.DATE, "isnull", true))
                .isEqualTo(new IsNull(COLUMN, false));
        assertThat(scope.lookup(ValueType.DATE, "isnull", false))
                .isEqualTo(new IsNull(COLUMN, true));
        assertThat(scope.isInspected()).isFalse();
    }

    @Test
    void isnullTakesNothingButBooleans() {
        for (Object wrong : new Object[] {"yes", 1, List.of(true)}) {
            assertThatThrownBy(() -> scope.lookup(ValueType.DATE, "isnull", wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The value for 'isnull' must be true or false");
        }
        assertThatThrownBy(() -> scope.lookup(ValueType.DATE, "isnull", null))
                .hasMessage("The value for 'isnull' must be true or false, not null.");
    }

    @Test
    void inLeavesNullsOutAndKnowsThatNothingIsAmongNothing() {
        In in = (In) scope.lookup(ValueType.TEXT, "in", Arrays.asList("a", null, "b"));
        assertThat(in.choices()).extracting(FakeScope::bound).containsExactly("a", "b");
        assertThat(scope.lookup(ValueType.TEXT, "in", Arrays.asList(null, null)))
                .isEqualTo(Literal.FALSE);
        assertThat(scope.lookup(ValueType.TEXT, "in", List.of())).isEqualTo(Literal.FALSE);
        assertThat(scope.isInspected()).isFalse();
    }

    @Test
    void inConvertsEveryChoice() {
        UUID uuid = UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
        In in =
                (In)
                        scope.lookup(
                                ValueType.UUID,
                                "in",
                                new Object[] {uuid, "AAAAAAAABBBB4CCC8DDDEEEEEEEEEEEE"});
        assertThat(in.choices()).extracting(FakeScope::bound).containsExactly(uuid, uuid);
    }

    @Test
    void inRefusesASingleValue() {
        assertThatThrownBy(() -> scope.lookup(ValueType.LONG, "in", 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected several values or a query for 'in' but got 7."
                                + " Use 'exact' to compare with one value.");
    }

    @Test
    void inTakesATextForItsCharacters() {
        In in = (In) scope.lookup(ValueType.TEXT, "in", "abca");
        assertThat(in.choices()).extracting(FakeScope::bound).containsExactly("a", "b", "c");
        assertThat(scope.isInspected()).isTrue();
    }

    @Test
    void inTakesTheRowsOfAQuery() {
        Select select = select(1, null);
        scope.rows(new Subquery(select));
        assertThat(scope.lookup(ValueType.LONG, "in", query))
                .isEqualTo(new InQuery(COLUMN, select));
        scope.rows(Literal.FALSE);
        assertThat(scope.lookup(ValueType.LONG, "in", query)).isEqualTo(Literal.FALSE);
    }

    @Test
    void inRefusesAQueryOfSeveralColumns() {
        scope.rows(new Subquery(select(2, null)));
        assertThatThrownBy(() -> scope.lookup(ValueType.LONG, "in", query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The query for 'in' must select 1 column but selects 2.");
    }

    @Test
    void equalityTakesAQueryOfOneRow() {
        Subquery one = new Subquery(select(1, Literal.of(1)));
        scope.rows(one);
        assertThat(scope.lookup(ValueType.LONG, "exact", query))
                .isEqualTo(new Comparison(ComparisonOperator.EQUAL, COLUMN, one));
        for (@Nullable SqlExpression limit : new @Nullable SqlExpression[] {null, Literal.of(2)}) {
            scope.rows(new Subquery(select(1, limit)));
            assertThatThrownBy(() -> scope.lookup(ValueType.LONG, "exact", query))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "The query for 'exact' must be limited to one row by slicing.");
        }
    }

    @Test
    void aListIsNoSingleValue() {
        for (String lookup : List.of("exact", "gt", "contains", "regex")) {
            assertThatThrownBy(() -> scope.lookup(ValueType.DOUBLE, lookup, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Expected one value for '"
                                    + lookup
                                    + "' but got a list of 0. Use 'in' to compare with several"
                                    + " values.");
        }
    }

    @Test
    void rangeTakesTwoBounds() {
        Between between =
                (Between)
                        scope.lookup(
                                ValueType.DATE, "range", List.of("2008-01-01", LocalDate.EPOCH));
        assertThat(FakeScope.bound(between.low())).isEqualTo(LocalDate.of(2008, 1, 1));
        assertThat(FakeScope.bound(between.high())).isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void rangeRefusesAnyOtherNumberOfBounds() {
        for (Object wrong :
                new Object[] {List.of(), List.of("2008-01-01"), List.of(1, 2, 3), "2008-01-01"}) {
            assertThatThrownBy(() -> scope.lookup(ValueType.DATE, "range", wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Expected exactly two bounds for 'range' but got ");
        }
    }

    private static Select select(int columns, @Nullable SqlExpression limit) {
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            outputs.add(Output.of(new Column("u", "c" + i)));
        }
        return new Select(
                false, List.of(), outputs, null, List.of(), null, List.of(), null, List.of(), limit,
                null, null);
    }
}
