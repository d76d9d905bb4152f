package dev.quintet.db.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteFunctionsTest {
    private static final Database DATABASE = Database.open("default", "sqlite::memory:");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static String value(String expression) {
        try (Session session = DATABASE.session()) {
            return session.query(
                    "SELECT " + expression,
                    ParameterBinder.NONE,
                    (row, cursor) -> {
                        cursor.next();
                        return row.getString(1);
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "year         | 2024-02-29                 | NULL             | 2024",
                "month        | 2024-02-29 23:30:00        | Europe/Oslo      | 3",
                "day          | 2024-02-29 23:30:00        | Europe/Oslo      | 1",
                "hour         | 2024-07-01 12:00:00.000001 | America/New_York | 8",
                "minute       | 2024-07-01 12:00:00        | Asia/Kathmandu   | 45",
                "second       | 12:30:59.999999            | NULL             | 59",
                "hour         | 12:30                      | Europe/Oslo      | 12",
                "iso_year     | 2021-01-03                 | NULL             | 2020",
                "week         | 2021-01-03                 | NULL             | 53",
                "week_day     | 2021-01-03                 | NULL             | 1",
                "iso_week_day | 2021-01-03                 | NULL             | 7",
                "quarter      | 2021-12-31                 | NULL             | 4",
                "year         | nonsense                   | NULL             | NULL",
            })
    void extract(String part, String moment, String zone, String expected) {
        String zoneSql = zone == null ? "NULL" : "'" + zone + "'";
        assertThat(value("quintet_extract('" + part + "', '" + moment + "', " + zoneSql + ")"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "year    | 2024-08-15          | NULL             | date     | 2024-01-01",
                "quarter | 2024-08-15 10:11:12 | NULL             | datetime | 2024-07-01 00:00:00",
                "month   | 2024-05-31          | NULL             | date     | 2024-05-01",
                "quarter | 2024-05-31          | NULL             | date     | 2024-04-01",
                "week    | 2024-03-01          | NULL             | date     | 2024-02-26",
                "day     | 2024-02-29 23:30:00 | Europe/Oslo      | datetime | 2024-03-01 00:00:00",
                "hour    | 2024-07-01 12:34:56 | America/New_York | datetime | 2024-07-01 08:00:00",
                "second  | 12:34:56.789        | NULL             | time     | 12:34:56",
                "minute  | 12:34:56.789        | NULL             | time     | 12:34:00",
                "date    | 2024-02-29 23:30:00 | Europe/Oslo      | date     | 2024-03-01",
                "time    | 2024-02-29 23:30:00.5 | Europe/Oslo    | time     | 00:30:00.500000",
            })
    void truncate(String unit, String moment, String zone, String kind, String expected) {
        String zoneSql = zone == null ? "NULL" : "'" + zone + "'";
        assertThat(
                        value(
                                "quintet_truncate('"
                                        + unit
                                        + "', '"
                                        + moment
                                        + "', "
                                        + zoneSql
                                        + ", '"
                                        + kind
                                        + "')"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "NULL",
            value = {
                "quintet_shift('2024-02-28', 86400000000)                              |"
                        + " 2024-02-29",
                "quintet_shift('2024-02-28', -1)                                       |"
                        + " 2024-02-27",
                "quintet_shift('2024-02-28 23:59:59', 1000001)                         | 2024-02-29"
                        + " 00:00:00.000001",
                "quintet_shift('12:00:00', 5)                                          | NULL",
                "quintet_difference('2024-03-01', '2024-02-28')                        |"
                        + " 172800000000",
                "quintet_difference('2024-03-01 00:00:00.000001', '2024-03-01')        | 1",
                "quintet_difference('12:00:00', '12:00:01')                            | -1000000",
                "quintet_difference('12:00:00', 'nonsense')                            | NULL",
                "'Hello' REGEXP '^h'                                                   | 0",
                "'Hello' REGEXP '(?i)^h'                                               | 1",
                "'ÄRGER' REGEXP '(?i)^ä\\w+$'                                          | 1",
                "42 REGEXP '^4'                                                        | 1",
                "NULL REGEXP '^4'                                                      | NULL",
                "quintet_bit_xor(12, 10)                                               | 6",
                "quintet_lpad('abc', 6, 'xy')                                          | xyxabc",
                "quintet_lpad('abc', 2, 'xy')                                          | ab",
                "quintet_rpad('abc', 6, 'xy')                                          | abcxyx",
                "quintet_rpad('abc', 6, '')                                            | abc",
                "quintet_lpad('abc', 6, NULL)                                          | NULL",
                "quintet_repeat('ab', 3)                                               | ababab",
                "length(quintet_repeat('ab', -1))                                      | 0",
                "quintet_reverse('añ🎉')                                               | 🎉ña",
                "quintet_hash('md5', '')                                               |"
                        + " d41d8cd98f00b204e9800998ecf8427e",
            })
    void others(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @Test
    void hashesAreOfTheTextInUtf8() {
        assertThat(value("quintet_hash('sha256', 'é')"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
        assertThat(value("length(quintet_hash('sha512', 'x'))")).isEqualTo("128");
        assertThatThrownBy(() -> value("quintet_hash('crc', 'x')"))
                .isInstanceOf(DatabaseError.class);
    }

    @Test
    void spreads() {
        String numbers =
                " FROM (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 4 UNION ALL SELECT NULL)";
        assertThat(Double.parseDouble(value("quintet_var_pop(n)" + numbers)))
                .isCloseTo(14 / 9.0, offset(1e-12));
        assertThat(Double.parseDouble(value("quintet_var_samp(n)" + numbers)))
                .isCloseTo(7 / 3.0, offset(1e-12));
        assertThat(Double.parseDouble(value("quintet_stddev_pop(n)" + numbers)))
                .isCloseTo(Math.sqrt(14 / 9.0), offset(1e-12));
        assertThat(value("quintet_stddev_samp(n)" + numbers + " WHERE n = 1")).isNull();
        assertThat(value("quintet_stddev_pop(n)" + numbers + " WHERE n = 1")).isEqualTo("0.0");
        assertThat(value("quintet_stddev_pop(n)" + numbers + " WHERE n > 9")).isNull();
    }

    @Test
    void spreadsOverWindowsThatMove() {
        String sql =
                "group_concat(v, ' ') FROM (SELECT quintet_var_pop(n) OVER (ORDER BY n ROWS BETWEEN"
                    + " 1 PRECEDING AND CURRENT ROW) AS v FROM (SELECT 1 AS n UNION ALL SELECT 3"
                    + " UNION ALL SELECT 7))";
        assertThat(value(sql)).isEqualTo("0.0 1.0 4.0");
    }

    @Test
    void groupsDoNotMix() {
        String sql =
                "group_concat(v, ' ') FROM (SELECT quintet_var_pop(n) AS v FROM (SELECT 1 AS g, 1"
                    + " AS n UNION ALL SELECT 1, 3 UNION ALL SELECT 2, 10 UNION ALL SELECT 2, 10)"
                    + " GROUP BY g)";
        assertThat(value(sql)).isEqualTo("1.0 0.0");
    }

    @Test
    void aWrongPatternIsAnError() {
        assertThatThrownBy(() -> value("'x' REGEXP '('"))
                .isInstanceOf(DataError.class)
                .hasMessageStartingWith("'(' is no regular expression");
        assertThat(value("'x' REGEXP 'x'")).isEqualTo("1");
    }
}
