package dev.quintet.db.oracle;

import dev.quintet.sql.SampleTexts;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class OracleRendererTest {

    @TestFactory
    Stream<DynamicTest> writesEachSample() {
        return SampleTexts.tests(OracleRenderer.DIALECT, OracleRendererTest.class, "samples.sql");
    }
}
