package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.SetOperation;

import org.junit.jupiter.api.Test;

import java.util.List;

class CorrelationTest {
    private static Select entries(SqlExpression where) {
        return Select.of(
                List.of(Output.of(new Column("entry", "id"))),
                new SqlSource.Table("entry", "entry"),
                List.of(),
                where);
    }

    private static SqlExpression equal(Column left, Column right) {
        return new Comparison(ComparisonOperator.EQUAL, left, right);
    }

    private static Select around(Query query) {
        return Select.of(
                List.of(Output.of(new Column("d", "id"))),
                new SqlSource.Derived(query, "d"),
                List.of(),
                null);
    }

    private static final Select ALONE =
            entries(equal(new Column("entry", "id"), new Column("entry", "rating")));
    private static final Select TIED =
            entries(equal(new Column("entry", "blog_id"), new Column("blog", "id")));

    @Test
    void aColumnOfNoSourceInsideIsTakenFromOutside() {
        assertThat(Correlation.of(ALONE)).isEmpty();
        assertThat(Correlation.of(TIED)).contains(new Column("blog", "id"));
    }

    @Test
    void queriesWithinAreLookedInto() {
        assertThat(Correlation.of(around(ALONE))).isEmpty();
        assertThat(Correlation.of(around(TIED))).contains(new Column("blog", "id"));
        assertThat(Correlation.of(entries(new Exists(TIED)))).contains(new Column("blog", "id"));
        assertThat(
                        Correlation.of(
                                new Combined(
                                        SetOperation.UNION,
                                        List.of(ALONE, TIED),
                                        List.of(),
                                        null,
                                        null)))
                .contains(new Column("blog", "id"));
    }

    @Test
    void whatAQueryWithinTakesOfThisOneIsNotFromOutside() {
        Select blogs =
                Select.of(
                        List.of(Output.of(new Column("blog", "id"))),
                        new SqlSource.Table("blog", "blog"),
                        List.of(),
                        new Exists(TIED));

        assertThat(Correlation.of(blogs)).isEmpty();
    }

    @Test
    void aQueryInFromDoesNotSeeItsNeighbours() {
        Select joined =
                Select.of(
                        List.of(),
                        new SqlSource.Table("blog", "blog"),
                        List.of(
                                new SqlStatement.Join(
                                        SqlStatement.JoinKind.INNER,
                                        new SqlSource.Derived(TIED, "d"),
                                        equal(new Column("d", "id"), new Column("blog", "id")))),
                        null);

        assertThat(Correlation.of(joined)).contains(new Column("blog", "id"));
    }
}
