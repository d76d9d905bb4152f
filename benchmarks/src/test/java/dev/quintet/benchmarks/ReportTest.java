package dev.quintet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReportTest {
    private static final Score JDBC = new Score("GetByKey", "h2", "jdbc", 100, 1, 500);

    @Test
    void a_ratio_comes_with_the_error_of_both_sides() {
        Score quintet = new Score("GetByKey", "h2", "quintet", 80, 4, 600);

        assertThat(Report.table(List.of(JDBC, quintet)).lines().toList())
                .satisfiesExactly(
                        header -> assertThat(header.split(" +")).contains("ratio", "+-"),
                        jdbc -> assertThat(jdbc.split(" +")).endsWith("1.00", "500"),
                        line -> assertThat(line.split(" +")).endsWith("0.80", "0.04", "600"));
    }

    @Test
    void a_ratio_that_says_little_is_told_so() {
        Score quintet = new Score("GetByKey", "h2", "quintet", 80, 40, 600);

        assertThat(Report.table(List.of(JDBC, quintet))).contains("uncertain by more than 0.2");
    }

    @Test
    void a_case_without_plain_jdbc_has_no_ratio() {
        Score cached = new Score("BuildQuery", "none", "cachedShape", 80, 40, 600);

        assertThat(Report.csv(List.of(cached)))
                .endsWith("BuildQuery,none,cachedShape,80.000,40.000,,600.0\n");
    }
}
