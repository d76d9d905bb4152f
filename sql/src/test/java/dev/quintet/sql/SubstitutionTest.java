package dev.quintet.sql;

import static dev.quintet.sql.Nodes.S;
import static dev.quintet.sql.Nodes.aggregate;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.from;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlStatement.Query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class SubstitutionTest {
    static Stream<Query> queries() {
        return Samples.statements().values().stream()
                .filter(Query.class::isInstance)
                .map(Query.class::cast);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void withoutReplacementsATreeStaysAsItIs(Query query) {
        var tree = new Subquery(query);

        assertThat(new Substitution((_, _) -> null).in(tree)).isEqualTo(tree);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void columnsAreFoundWhereverTheyStand(Query query) {
        var moved =
                new Substitution((expression, _) ->
                        expression instanceof Column(String source, String name) && source.equals(S)
                                ? new Column("moved", name)
                                : null);

        var tree = new Subquery(query);

        assertThat(moved.in(tree))
                .hasToString(tree.toString().replace("Column[source=s,", "Column[source=moved,"));
    }

    @Test
    void aReplacementIsNotLookedInto() {
        var twice =
                new Substitution((expression, _) ->
                        expression.equals(col("a")) ? equal(col("a"), col("a")) : null);

        assertThat(twice.in(col("a"))).isEqualTo(equal(col("a"), col("a")));
    }

    @Test
    void itIsToldWhatBelongsToAQueryWithin() {
        var sum = aggregate("SUM", col("a"));
        var inside = new Exists(from("t").select(sum).build());
        var condition = new Comparison(ComparisonOperator.EQUAL, sum, new Subquery(inside.query()));

        var result =
                new Substitution((expression, nested) ->
                        expression instanceof Aggregate && !nested ? col("b") : null)
                        .in(condition);

        assertThat(result)
                .isEqualTo(
                        new Comparison(
                                ComparisonOperator.EQUAL, col("b"), new Subquery(inside.query())));
    }

    @Test
    void whatAUserWroteIsReplacedAsAWholeOrNotAtAll() {
        var raw = new Raw("s.a", List.of());

        assertThat(new Substitution((_, _) -> null).in(raw)).isSameAs(raw);
        assertThat(new Substitution((e, _) -> e == raw ? col("b") : null).in(raw))
                .isEqualTo(col("b"));
    }
}
