package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.when;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.TestScope.column;
import static dev.quintet.models.expressions.TestScope.param;
import static dev.quintet.models.expressions.TestScope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Models.Entry;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

import java.util.List;

class CaseTest {
    private static final Condition<Entry> NEVER = ENTRY.rating.in(List.of());

    @Test
    void theFirstConditionThatHoldsDecides() {
        Case<Entry, String> word =
                when(ENTRY.rating.gt(4), "good").when(q("rating__gt", 3), "fair").otherwise("bad");
        assertThat(word)
                .hasToString(
                        "CASE WHEN rating__gt=4 THEN 'good' WHEN rating__gt=3 THEN 'fair' ELSE"
                                + " 'bad' END");
        Case<Entry, Integer> number =
                when(ENTRY.rating.gt(4), ENTRY.rating).otherwise(ENTRY.comments);
        assertThat(resolve(number).type()).isEqualTo(ValueType.INTEGER);
        assertThat(number.gt(3).and(NumberExpression.of(number).plus(1).lt(9)))
                .hasToString(
                        "(CASE WHEN rating__gt=4 THEN rating ELSE comments END__gt=3 AND (CASE WHEN"
                                + " rating__gt=4 THEN rating ELSE comments END + 1)__lt=9)");
    }

    @Test
    void withoutAnOtherwiseItIsNull() {
        Resolved resolved = resolve(when(ENTRY.rating.gt(4), "good"));
        assertThat(resolved.nullable()).isTrue();
        assertThat(resolved.type()).isEqualTo(ValueType.TEXT);
        assertThat(((SqlExpression.Case) resolved.sql()).otherwise()).isEqualTo(Literal.NULL);
    }

    @Test
    void branchesThatCannotHoldAreLeftOutAndOneThatAlwaysHoldsIsTheLast() {
        assertThat(resolve(when(NEVER, "never").otherwise("always")).sql())
                .isEqualTo(param("always", SqlType.TEXT));
        assertThat(
                        resolve(
                                        when(NEVER.not(), "always")
                                                .when(ENTRY.rating.gt(1), "x")
                                                .otherwise("y"))
                                .sql())
                .isEqualTo(param("always", SqlType.TEXT));
        Resolved resolved =
                resolve(when(ENTRY.rating.gt(1), "x").when(NEVER.not(), "y").otherwise("z"));
        assertThat(((SqlExpression.Case) resolved.sql()).otherwise())
                .isEqualTo(param("y", SqlType.TEXT));
    }

    @Test
    void mixedValuesNeedADeclaredType() {
        Expression<?, ?> mixed = when(f("rating").gt(1), f("rating")).otherwise(f("price"));
        assertThatThrownBy(() -> resolve(mixed).requiredType())
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith(
                        "Expression contains mixed types: 32-bit integer, decimal.");
        assertThat(resolve(mixed.as(ValueType.DECIMAL)).requiredType())
                .isEqualTo(ValueType.DECIMAL);
    }

    @Test
    void anEmptyConditionCannotDecide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> when(q(), "x"))
                .withMessage("An empty condition cannot decide: give `when` a condition.");
        assertThatIllegalArgumentException().isThrownBy(() -> when(ENTRY.rating.gtIf(null), "x"));
    }

    @Test
    void aggregatesInConditionsAreSeen() {
        Resolved resolved = resolve(when(q("n", 3), ENTRY.rating).otherwise(0));
        assertThat(resolved.aggregate()).isTrue();
        assertThat(resolved.grouping()).containsExactly(column("rating"));
    }

    @Test
    void aggregatesTakeThem() {
        assertThat(count(when(ENTRY.rating.gt(3), 1)))
                .hasToString("COUNT(CASE WHEN rating__gt=3 THEN 1 ELSE null END)");
    }
}
