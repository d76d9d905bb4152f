package dev.quintet.db.oracle;

import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.function;
import static dev.quintet.sql.Nodes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

import java.util.List;

class OracleFunctionsTest {

    @Test
    void theConstantNullCannotComeFirst() {
        assertThat(
                        OracleRenderer.DIALECT
                                .render(function("NULLIF", col("title"), text("x")))
                                .text())
                .isEqualTo("NULLIF(\"s\".\"title\", ?)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OracleRenderer.DIALECT.render(
                                function("NULLIF", Literal.NULL, col("title"))))
                .withMessage(
                        "Oracle does not take the constant NULL as the first value of NULLIF: the"
                                + " result is NULL whatever the second is.");
    }

    @Test
    void onlyLongTextsAreConvertedForAChoice() {
        var numbers = new Function("COALESCE", List.of(col("a"), col("b")), SqlType.INT);
        assertThat(OracleRenderer.DIALECT.render(numbers).text())
                .isEqualTo("COALESCE(\"s\".\"a\", \"s\".\"b\")");
        assertThat(OracleRenderer.DIALECT.render(function("COALESCE", col("a"), col("b"))).text())
                .isEqualTo("COALESCE(TO_NCLOB(\"s\".\"a\"), TO_NCLOB(\"s\".\"b\"))");
    }
}
