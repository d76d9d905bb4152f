package dev.quintet.models.expressions.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

/// Which names a type has, and names of one's own.
class LookupsTest {
    private static final Lookup MINE = (left, right, scope) -> Literal.TRUE;
    private static final ValueType<String> CODE = ValueType.varchar(3);

    /// LOWER on both sides.
    private static final Transform LOWER =
            new Transform() {
                @Override
                public Resolved apply(Resolved operand, Scope scope) {
                    SqlExpression lower =
                            new Function("LOWER", List.of(operand.sql()), SqlType.TEXT);
                    return Resolved.over(
                            lower, ValueType.TEXT, operand.nullable(), List.of(operand));
                }

                @Override
                public boolean bilateral() {
                    return true;
                }
            };

    @AfterEach
    void unregister() {
        for (String name : List.of("mine", "exact", "lower")) {
            Lookups.unregister(name);
            Lookups.unregister(Kind.TEXT, name);
            Lookups.unregister(CODE, name);
        }
    }

    @Test
    void aNameNobodyKnowsIsNoLookup() {
        assertThat(Lookups.lookup(ValueType.TEXT, "nope")).isNull();
        assertThat(Lookups.lookup(ValueType.TEXT, "has_key")).isNull();
        assertThat(Lookups.lookup(null, "exact")).isNotNull();
    }

    @Test
    void aLookupCanBeAddedForAKindAndTakenAwayAgain() {
        Lookups.register(Kind.TEXT, "mine", MINE);
        assertThat(Lookups.lookup(ValueType.TEXT, "mine")).isSameAs(MINE);
        assertThat(Lookups.lookup(CODE, "mine")).isSameAs(MINE);
        assertThat(Lookups.lookup(ValueType.INTEGER, "mine")).isNull();
        Lookups.unregister(Kind.TEXT, "mine");
        assertThat(Lookups.lookup(ValueType.TEXT, "mine")).isNull();
    }

    @Test
    void whatIsRegisteredNearestToTheTypeWins() {
        Lookup forAll = (left, right, scope) -> Literal.FALSE;
        Lookup forType = (left, right, scope) -> Literal.NULL;
        Lookups.register("exact", forAll);
        assertThat(Lookups.lookup(ValueType.INTEGER, "exact")).isSameAs(forAll);
        Lookups.register(Kind.TEXT, "exact", MINE);
        assertThat(Lookups.lookup(CODE, "exact")).isSameAs(MINE);
        Lookups.register(CODE, "exact", forType);
        assertThat(Lookups.lookup(ValueType.varchar(3), "exact")).isSameAs(forType);
        assertThat(Lookups.lookup(ValueType.TEXT, "exact")).isSameAs(MINE);
    }

    @Test
    void aBuiltInLookupComesBack() {
        Lookup builtIn = Lookups.lookup(ValueType.TEXT, "exact");
        Lookups.register(Kind.TEXT, "exact", MINE);
        Lookups.unregister(Kind.TEXT, "exact");
        assertThat(Lookups.lookup(ValueType.TEXT, "exact")).isSameAs(builtIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a__b", "_a", "a_", "a b", "a'b", "1a", "ä"})
    void namesThatCannotStandInAPathAreRefused(String name) {
        assertThatThrownBy(() -> Lookups.register(name, MINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'"
                                + name
                                + "' cannot be the name of a lookup. Allowed: letters, digits, and"
                                + " single underscores between them.");
    }

    @Test
    void allNamesOfATypeCanBeTold() {
        Lookups.register(Kind.TEXT, "mine", MINE);
        assertThat(Lookups.names(ValueType.TEXT))
                .contains("exact", "mine")
                .doesNotContain("year", "has_key")
                .isSorted();
        assertThat(Lookups.names(ValueType.TIME))
                .contains("hour", "gt")
                .doesNotContain("year", "mine");
        assertThat(Lookups.names(ValueType.INSTANT))
                .contains("hour", "year", "date", "iso_week_day");
        assertThat(Lookups.names(ValueType.JSON)).contains("has_key", "contained_by");
        assertThat(Lookups.names(null)).contains("exact").doesNotContain("year");
    }

    @Test
    void aBilateralTransformHoldsForTheRightSideToo() {
        FakeScope scope = new FakeScope().column("slug", ValueType.TEXT);
        Resolved left = LOWER.apply(Resolved.of(new Column("t", "c"), ValueType.TEXT, true), scope);
        Lookup exact = Lookups.bilateral(Lookups.lookup(ValueType.TEXT, "exact"), List.of(LOWER));

        Comparison constant = (Comparison) exact.build(left, Operand.of("ABC"), scope);
        assertThat(constant.operator()).isEqualTo(ComparisonOperator.EQUAL);
        assertThat(FakeScope.bound(((Function) constant.right()).arguments().getFirst()))
                .isEqualTo("ABC");

        Comparison column =
                (Comparison) exact.build(left, Operand.of(new Reference<>(List.of("slug"))), scope);
        assertThat(((Function) column.right()).name()).isEqualTo("LOWER");

        assertThat(exact.build(left, Operand.of(null), scope))
                .isEqualTo(new IsNull(left.sql(), false));
    }

    @Test
    void aBilateralTransformHoldsForEveryChoiceButForNoQuery() {
        FakeScope scope = new FakeScope();
        Resolved left = LOWER.apply(Resolved.of(new Column("t", "c"), ValueType.TEXT, true), scope);
        Lookup in = Lookups.bilateral(Lookups.lookup(ValueType.TEXT, "in"), List.of(LOWER));
        In choices = (In) in.build(left, Operand.of(Arrays.asList("A", null, "B")), scope);
        assertThat(choices.choices()).hasSize(2).allMatch(Function.class::isInstance);
        assertThatThrownBy(() -> in.build(left, new Operand.Rows(Shape::hashCode), scope))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A query cannot be compared after a transform that holds for both sides.");
    }
}
