package dev.quintet.db.h2;

import dev.quintet.sql.SampleTexts;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class H2RendererTest {

    @TestFactory
    Stream<DynamicTest> writesEachSample() {
        return SampleTexts.tests(H2Renderer.DIALECT, H2RendererTest.class, "samples.sql");
    }
}
