package dev.quintet.db.sqlite;

import dev.quintet.sql.SampleTexts;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class SqliteRendererTest {

    @TestFactory
    Stream<DynamicTest> writesEachSample() {
        return SampleTexts.tests(SqliteRenderer.DIALECT, SqliteRendererTest.class, "samples.sql");
    }
}
