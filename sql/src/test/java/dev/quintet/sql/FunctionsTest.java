package dev.quintet.sql;

import static dev.quintet.sql.Nodes.arithmetic;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.function;
import static dev.quintet.sql.Nodes.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Param;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
    private static final Dialect DIALECT =
            StandardRenderer.dialect(
                    Functions.builder()
                            .rename("LENGTH", "CHAR_LENGTH")
                            .template("RIGHT", "SUBSTR({0}, {1} * -1, {1})")
                            .refuse("Standard", "REVERSE")
                            .build());

    @Test
    void callsAFunctionByItsCanonicalNameUnlessTheTableHasAnother() {
        assertThat(DIALECT.render(function("LOWER", col("a"))).text())
                .isEqualTo("LOWER(\"s\".\"a\")");
        assertThat(DIALECT.render(function("LENGTH", col("a"))).text())
                .isEqualTo("CHAR_LENGTH(\"s\".\"a\")");
    }

    @Test
    void putsParenthesesInATemplateOnlyBesideAnOperator() {
        var sum = arithmetic(number(1), ArithmeticOperator.ADD, number(2));

        Sql sql = DIALECT.render(function("RIGHT", sum, sum));

        assertThat(sql.text()).isEqualTo("SUBSTR(? + ?, (? + ?) * -1, ? + ?)");
        assertThat(sql.params()).extracting(Param::value).containsExactly(1, 2, 1, 2, 1, 2);
    }

    @Test
    void saysHowManyArgumentsATemplateTakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIALECT.render(function("RIGHT", number(1))))
                .withMessage("RIGHT takes 2 arguments here, not 1");
    }

    @Test
    void refusesWhatTheDatabaseDoesNotHave() {
        assertThatThrownBy(() -> DIALECT.render(function("REVERSE", col("a"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Standard has no function REVERSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A B", "A(", "A;", "A--", "\u0130"})
    void refusesNamesThatAreNotNames(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIALECT.render(function(name, col("a"))))
                .withMessage(
                        "'"
                                + name
                                + "' cannot be the name of a function. Allowed: letters, digits,"
                                + " '_' and '.', and no digit first.");
    }
}
