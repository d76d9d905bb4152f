package dev.quintet.models.expressions.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.IntegerRange;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Integers compared with numbers that their column can hold, and with others.
class IntegerLookupTest {
    private static final BigInteger HUGE = new BigInteger("100000000000000000000");
    private final FakeScope scope = new FakeScope();

    @ParameterizedTest
    @CsvSource({"exact, FALSE", "gt, FALSE", "gte, FALSE", "lt, TRUE", "lte, TRUE"})
    void aNumberAboveTheRangeDecidesTheComparison(String lookup, Literal.Kind expected) {
        for (Object above :
                new Object[] {32768, 1L << 40, HUGE, "32768", 1e30, new BigDecimal("1E+12")}) {
            assertThat(scope.lookup(ValueType.SHORT, lookup, above))
                    .isEqualTo(new Literal(expected, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"exact, FALSE", "gt, TRUE", "gte, TRUE", "lt, FALSE", "lte, FALSE"})
    void aNumberBelowTheRangeDecidesTheComparison(String lookup, Literal.Kind expected) {
        for (Object below : new Object[] {-1, -32769, -(1L << 40), HUGE.negate(), "-1", -1e30}) {
            assertThat(scope.lookup(ValueType.POSITIVE_SHORT, lookup, below))
                    .isEqualTo(new Literal(expected, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"exact, 1", "gt, 1", "gte, 2", "lt, 2", "lte, 1"})
    void aFloatIsRoundedSoThatTheComparisonKeepsItsSense(String lookup, long expected) {
        Comparison comparison = (Comparison) scope.lookup(ValueType.INTEGER, lookup, 1.5);
        assertThat(((Number) FakeScope.bound(comparison.right())).longValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"exact, 0", "gt, 0", "gte, 0", "lt, 0", "lte, 0"})
    void aNegativeFractionIsRoundedTowardsZero(String lookup, long expected) {
        Comparison comparison = (Comparison) scope.lookup(ValueType.INTEGER, lookup, -0.5);
        assertThat(((Number) FakeScope.bound(comparison.right())).longValue()).isEqualTo(expected);
    }

    @Test
    void decimalsLoseTheirFractionAsInDjango() {
        Comparison comparison =
                (Comparison) scope.lookup(ValueType.INTEGER, "gte", new BigDecimal("1.5"));
        assertThat(FakeScope.bound(comparison.right())).isEqualTo(1);
    }

    @Test
    void theTextOfANumberAndABooleanAreNumbers() {
        assertThat(FakeScope.bound(right(scope.lookup(ValueType.INTEGER, "exact", " 7 "))))
                .isEqualTo(7);
        assertThat(FakeScope.bound(right(scope.lookup(ValueType.INTEGER, "exact", true))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "", "0x10", "1e3"})
    void textThatIsNoWholeNumberIsRefused(String text) {
        assertThatThrownBy(() -> scope.lookup(ValueType.INTEGER, "exact", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected a whole number but got '"
                                + text
                                + "'. Allowed: a number such as 7, or its digits as text.");
    }

    @Test
    void nanAndInfinityAreRefused() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> scope.lookup(ValueType.INTEGER, "gt", number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("but got " + number + " (Double)");
        }
    }

    @Test
    void queriesThatDifferInNumbersOfOneSizeShareTheirSql() {
        scope.lookup(ValueType.INTEGER, "gt", 40_000);
        scope.lookup(ValueType.SHORT, "gt", 40_000);
        scope.lookup(ValueType.LONG, "in", List.of(1, -40_000, 1L << 40, HUGE));
        scope.lookup(ValueType.POSITIVE_LONG, "lt", -3L);
        assertThat(scope.isInspected()).isFalse();
        scope.lookup(ValueType.INTEGER, "gt", "40000");
        assertThat(scope.isInspected()).isTrue();
    }

    @Test
    void aNumberIsBoundAsTheColumnUnlessItIsTooBigForTheClass() {
        BigInteger wide = BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE);
        scope.range(SqlType.SMALL_INT, new IntegerRange(wide.not(), wide));
        assertThat(right(scope.lookup(ValueType.SHORT, "lt", 5)))
                .extracting("type")
                .isEqualTo(SqlType.SMALL_INT);
        assertThat(FakeScope.bound(right(scope.lookup(ValueType.SHORT, "lt", 40_000))))
                .isEqualTo(40_000L);
    }

    @Test
    void theRangeIsTheDatabases() {
        scope.range(
                new SqlType.Integral(64, true),
                new IntegerRange(BigInteger.ZERO, new BigInteger("18446744073709551615")));
        BigInteger beyondLong = BigInteger.ONE.shiftLeft(63);
        assertThat(FakeScope.bound(right(scope.lookup(ValueType.POSITIVE_LONG, "gte", beyondLong))))
                .isEqualTo(new BigDecimal(beyondLong));
        assertThat(scope.lookup(ValueType.POSITIVE_LONG, "gte", HUGE)).isEqualTo(Literal.FALSE);
    }

    @Test
    void inLeavesOutWhatTheColumnCannotHold() {
        In in = (In) scope.lookup(ValueType.SHORT, "in", Arrays.asList(1, HUGE, null, "2", 40_000));
        assertThat(in.choices()).extracting(FakeScope::bound).containsExactly((short) 1, (short) 2);
        assertThat(scope.lookup(ValueType.SHORT, "in", List.of(HUGE))).isEqualTo(Literal.FALSE);
        assertThat(scope.lookup(ValueType.SHORT, "in", List.of())).isEqualTo(Literal.FALSE);
    }

    @Test
    void rangeTakesABoundThatTheColumnCannotHoldAsNone() {
        Comparison atLeast = (Comparison) scope.lookup(ValueType.SHORT, "range", List.of(0, HUGE));
        assertThat(atLeast.operator()).isEqualTo(ComparisonOperator.GREATER_OR_EQUAL);
        Comparison atMost =
                (Comparison) scope.lookup(ValueType.SHORT, "range", List.of(HUGE.negate(), 5));
        assertThat(atMost.operator()).isEqualTo(ComparisonOperator.LESS_OR_EQUAL);
        assertThat(scope.lookup(ValueType.SHORT, "range", List.of(HUGE.negate(), HUGE)))
                .isInstanceOfSatisfying(
                        IsNull.class, isNull -> assertThat(isNull.negated()).isTrue());
        assertThat(scope.lookup(ValueType.SHORT, "range", List.of(HUGE, HUGE)))
                .isEqualTo(Literal.FALSE);
        assertThat(scope.lookup(ValueType.SHORT, "range", List.of(HUGE.negate(), HUGE.negate())))
                .isEqualTo(Literal.FALSE);
        assertThat(scope.lookup(ValueType.SHORT, "range", List.of(1, 5)))
                .isInstanceOf(Between.class);
    }

    @Test
    void rangeWithANullComparesWithNull() {
        Between between =
                (Between) scope.lookup(ValueType.INTEGER, "range", Arrays.asList(1, null));
        assertThat(between.high()).isEqualTo(Literal.NULL);
    }

    @Test
    void expressionsAreComparedAsTheyAre() {
        scope.column("small", ValueType.SHORT);
        var small = new Reference<>(List.of("small"));
        assertThat(right(scope.lookup(ValueType.INTEGER, "gt", small)))
                .isEqualTo(scope.reference(List.of("small")).sql());
        Between between = (Between) scope.lookup(ValueType.INTEGER, "range", List.of(small, 1000));
        assertThat(between.low()).isEqualTo(scope.reference(List.of("small")).sql());
        In in = (In) scope.lookup(ValueType.INTEGER, "in", List.of(small, 229));
        assertThat(in.choices()).hasSize(2);
    }

    @Test
    void aConstantOfADeclaredTypeKeepsIt() {
        var declared = Value.of(1.5, ValueType.DOUBLE);
        assertThat(FakeScope.bound(right(scope.lookup(ValueType.INTEGER, "gte", declared))))
                .isEqualTo(1.5);
    }

    private static SqlExpression right(SqlExpression comparison) {
        return ((Comparison) comparison).right();
    }
}
