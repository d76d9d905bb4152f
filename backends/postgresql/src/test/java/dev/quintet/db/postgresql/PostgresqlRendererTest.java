package dev.quintet.db.postgresql;

import dev.quintet.sql.SampleTexts;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class PostgresqlRendererTest {

    @TestFactory
    Stream<DynamicTest> writesEachSample() {
        return SampleTexts.tests(
                PostgresqlRenderer.DIALECT, PostgresqlRendererTest.class, "samples.sql");
    }
}
