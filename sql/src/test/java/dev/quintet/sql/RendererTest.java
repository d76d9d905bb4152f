package dev.quintet.sql;

import static dev.quintet.sql.Nodes.aggregate;
import static dev.quintet.sql.Nodes.and;
import static dev.quintet.sql.Nodes.arithmetic;
import static dev.quintet.sql.Nodes.asc;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.from;
import static dev.quintet.sql.Nodes.function;
import static dev.quintet.sql.Nodes.number;
import static dev.quintet.sql.Nodes.or;
import static dev.quintet.sql.Nodes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Custom;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Negate;
import dev.quintet.sql.SqlExpression.Not;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlStatement.Insert;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class RendererTest {
    private static final Dialect DIALECT = StandardRenderer.DIALECT;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; DROP TABLE x; --",
                "\"\"",
                "a.b",
                "select",
                " ",
                "a?b",
                "'",
                "\\",
                "Ünïcödé",
                "{d '1'}"
            })
    void quotesWhateverIsInAName(String name) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        String alias = '"' + name.replace("\"", "\"\"") + "1\"";
        var select =
                new Nodes.Draft()
                        .from(name, name + "1")
                        .select(new Column(name + "1", name), name)
                        .build();

        Sql sql = DIALECT.render(select);

        assertThat(sql.text())
                .isEqualTo("SELECT %2$s.%1$s AS %1$s FROM %1$s %2$s".formatted(quoted, alias));
        assertThat(sql.params()).isEmpty();
    }

    @Test
    void refusesNamesThatCannotBeQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIALECT.render(new Column("t", "")))
                .withMessage("a name in SQL must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIALECT.render(new Column("t", "a\0b")))
                .withMessage("a name in SQL must not contain NUL: 'a\u2400b'");
    }

    @Test
    void neverLooksAtAParameter() {
        var value =
                new Object() {
                    @Override
                    public String toString() {
                        throw new AssertionError("the value was looked at");
                    }
                };

        Sql sql = DIALECT.render(equal(col("a"), new Param(value, SqlType.TEXT)));

        assertThat(sql.text()).isEqualTo("\"s\".\"a\" = ?");
        assertThat(sql.params().getFirst().value() == value).isTrue();
    }

    @Test
    void listsParametersInTheOrderOfTheirPlaces() {
        var inner =
                new Nodes.Draft()
                        .from("other", "o")
                        .select(Literal.of(1))
                        .where(equal(new Column("o", "x"), number(4)));
        var select =
                from("sample")
                        .select(arithmetic(number(1), ArithmeticOperator.ADD, number(2)), "x")
                        .where(
                                and(
                                        equal(col("a"), number(3)),
                                        new Exists(inner.build()),
                                        new Raw("b = ?", List.of(number(5)))))
                        .groupBy(function("LOWER", number(6)))
                        .having(
                                new In(
                                        aggregate("COUNT", Literal.STAR),
                                        List.of(number(7), number(8))))
                        .orderBy(asc(number(9)))
                        .limit(number(10))
                        .offset(number(11));

        Sql sql = DIALECT.render(select.build());

        assertThat(sql.params())
                .extracting(Param::value)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(sql.text().chars().filter(c -> c == '?').count()).isEqualTo(11);
    }

    @Test
    void listsAParameterAsOftenAsItIsWritten() {
        Sql sql = DIALECT.render(Nodes.xor(equal(col("a"), number(1)), equal(col("b"), number(2))));

        assertThat(sql.text().replace("\"", ""))
                .isEqualTo(
                        "(s.a = ? OR s.b = ?) AND 1 = CASE WHEN s.a = ? THEN 1 ELSE 0 END"
                                + " + CASE WHEN s.b = ? THEN 1 ELSE 0 END");
        assertThat(sql.params()).extracting(Param::value).containsExactly(1, 2, 1, 2);
    }

    @Test
    void putsParenthesesOnlyWhereTheyMatter() {
        var a = new Column("", "a");
        var b = new Column("", "b");
        var c = new Column("", "c");
        var sum = arithmetic(a, ArithmeticOperator.ADD, b);
        var product = arithmetic(a, ArithmeticOperator.MULTIPLY, b);
        var equals = equal(a, b);

        assertWritten(arithmetic(sum, ArithmeticOperator.ADD, c), "a + b + c");
        assertWritten(arithmetic(c, ArithmeticOperator.ADD, sum), "c + (a + b)");
        assertWritten(arithmetic(sum, ArithmeticOperator.MULTIPLY, c), "(a + b) * c");
        assertWritten(arithmetic(product, ArithmeticOperator.SUBTRACT, c), "a * b - c");
        assertWritten(arithmetic(c, ArithmeticOperator.DIVIDE, product), "c / (a * b)");
        assertWritten(arithmetic(sum, ArithmeticOperator.BIT_AND, c), "(a + b) & c");
        assertWritten(arithmetic(sum, ArithmeticOperator.POWER, c), "POWER(a + b, c)");
        assertWritten(arithmetic(a, ArithmeticOperator.SUBTRACT, Literal.of(-1)), "a - -1");
        assertWritten(new Negate(new Negate(a)), "-(-a)");
        assertWritten(equal(equals, Literal.TRUE), "(a = b) = TRUE");
        assertWritten(equal(sum, c), "a + b = c");
        assertWritten(
                and(equals, or(equals, c), and(equals, c)),
                "a = b AND (a = b OR c) AND (a = b AND c)");
        assertWritten(or(and(equals, c), c), "a = b AND c OR c");
        assertWritten(new Not(new Not(c)), "NOT (NOT c)");
        assertWritten(and(new Not(c), new Not(or(a, b))), "NOT c AND NOT (a OR b)");
        assertWritten(new IsNull(equals, false), "(a = b) IS NULL");
        assertWritten(new In(sum, List.of(equals)), "a + b IN ((a = b))");
        assertWritten(new Cast(equals, SqlType.INT), "CAST(a = b AS integer)");
    }

    private static void assertWritten(SqlExpression expression, String text) {
        assertThat(DIALECT.render(expression).text().replace("\"", "")).isEqualTo(text);
    }

    @Test
    void letsExpressionsFromOutsideWriteThemselves() {
        Custom function =
                new Custom() {
                    @Override
                    public void render(Renderer out) {
                        out.sql("UNACCENT(").render(text("é")).sql(")");
                    }

                    @Override
                    public boolean selfContained() {
                        return true;
                    }
                };
        Custom operator = out -> out.render(col("a")).sql(" <-> ").render(text("x"));

        assertThat(DIALECT.render(equal(function, operator)))
                .isEqualTo(
                        new Sql(
                                "UNACCENT(?) = (\"s\".\"a\" <-> ?)",
                                List.of(text("é"), text("x"))));
    }

    @Test
    void groupsByThePositionOfAnOutput() {
        var select =
                from("sample")
                        .select(col("a"), "x")
                        .select(function("LOWER", text("b")), "y")
                        .groupBy(new OutputRef("y"), col("a"));

        assertThat(DIALECT.render(select.build()).text().replace("\"", ""))
                .isEqualTo("SELECT s.a AS x, LOWER(?) AS y FROM sample s GROUP BY 2, s.a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIALECT.render(select.groupBy(new OutputRef("z")).build()))
                .withMessage("GROUP BY names 'z', which is not an output of the query");
    }

    @Test
    void refusesToInsertSeveralRowsOfDefaults() {
        var insert = new Insert("t", List.of(), List.of(List.of(), List.of()), null, List.of());

        assertThatThrownBy(() -> DIALECT.render(insert))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Standard inserts one row of defaults at a time, not 2");
    }
}
