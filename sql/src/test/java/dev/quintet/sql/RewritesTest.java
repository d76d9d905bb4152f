package dev.quintet.sql;

import static dev.quintet.sql.Nodes.aggregate;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Literal;

import org.junit.jupiter.api.Test;

import java.util.List;

class RewritesTest {

    @Test
    void countsTrueOperandsInsteadOfXor() {
        var xor = Nodes.xor(col("a"), equal(col("b"), number(1)), col("c"));

        assertThat(text(Rewrites.withoutXor(xor)))
                .isEqualTo(
                        "(s.a OR s.b = ? OR s.c) AND 1 = (CASE WHEN s.a THEN 1 ELSE 0 END"
                                + " + CASE WHEN s.b = ? THEN 1 ELSE 0 END"
                                + " + CASE WHEN s.c THEN 1 ELSE 0 END) % 2");
    }

    @Test
    void makesNullOfWhatAFilterLeavesOut() {
        var sum = new Aggregate("SUM", List.of(col("a")), true, col("b"), List.of(), SqlType.INT);
        var count =
                new Aggregate(
                        "COUNT", List.of(Literal.STAR), false, col("b"), List.of(), SqlType.INT);

        assertThat(text(Rewrites.withoutFilter(sum)))
                .isEqualTo("SUM(DISTINCT CASE WHEN s.b THEN s.a END)");
        assertThat(text(Rewrites.withoutFilter(count)))
                .isEqualTo("COUNT(CASE WHEN s.b THEN 1 END)");
    }

    @Test
    void leavesAnAggregateWithoutAFilterAsItIs() {
        var count = aggregate("COUNT", Literal.STAR);

        assertThat(Rewrites.withoutFilter(count)).isSameAs(count);
    }

    private static String text(SqlExpression expression) {
        return StandardRenderer.DIALECT.render(expression).text().replace("\"", "");
    }
}
