package dev.quintet.db.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class OracleListTest {

    private static String among(int choices) {
        List<SqlExpression> list =
                IntStream.range(0, choices)
                        .mapToObj(number -> (SqlExpression) Literal.of(number))
                        .toList();
        Column column = new Column("t", "a");
        Select select =
                new Select(
                        false,
                        List.of(),
                        List.of(Output.of(column)),
                        new SqlSource.Table("t", "t"),
                        List.of(),
                        new In(column, list),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        null);
        return OracleRenderer.DIALECT.render(select).text();
    }

    @Test
    void aThousandChoicesAreOneList() {
        assertThat(among(1_000)).containsOnlyOnce(" IN (").doesNotContain(" OR ");
    }

    @Test
    void moreAreSeveralLists() {
        assertThat(among(2_001))
                .contains("WHERE (\"t\".\"a\" IN (0, 1, ")
                .contains(", 999) OR \"t\".\"a\" IN (1000, ")
                .endsWith(", 1999) OR \"t\".\"a\" IN (2000))");
    }
}
