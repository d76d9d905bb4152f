package dev.quintet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SourceFileTest {
    private final SourceFile file =
            new SourceFile(
                    new TypeName("blog", "Entry_"), List.of("Path"), new Visible(true, true));

    @Test
    void importsAreSortedInBlocksWithThoseOfThePlatformLast() {
        file.use("java.util.List");
        file.use("org.jspecify.annotations.Nullable");
        file.use("javax.annotation.processing.Generated");
        file.use("dev.quintet.db.Row");
        file.use("java.lang.String");
        file.use("blog.Entry");
        assertThat(file)
                .hasToString(
                        """
                        package blog;

                        import dev.quintet.db.Row;

                        import org.jspecify.annotations.Nullable;

                        import java.util.List;

                        import javax.annotation.processing.Generated;

                        """);
    }

    @Test
    void aNameThatIsTakenIsWrittenInFull() {
        assertThat(file.use("blog.List")).isEqualTo("List");
        assertThat(file.use("java.util.List")).isEqualTo("java.util.List");
        assertThat(file.use("java.nio.file.Path")).isEqualTo("java.nio.file.Path");
        assertThat(file.use("blog.List")).isEqualTo("List");
    }

    @Test
    void aNestedClassIsReachedThroughTheOneAroundIt() {
        assertThat(file.use(new TypeName("shop", "Customer.Status"))).isEqualTo("Customer.Status");
        assertThat(file.toString()).contains("import shop.Customer;\n");
    }

    @Test
    void aLongLineIsBrokenBehindItsOperator() {
        file.open("class Entry_ {");
        file.line(
                "private static final ValueType<Customer.AVeryLongNameForAStatus> STATUS_TYPE ="
                        + " FieldTypes.named(A.class);");
        file.close("}");
        assertThat(file.toString())
                .endsWith(
                        """
                        class Entry_ {
                            private static final ValueType<Customer.AVeryLongNameForAStatus> STATUS_TYPE =
                                    FieldTypes.named(A.class);
                        }
                        """);
    }

    @Test
    void aLongChainHasOneCallToALine() {
        file.chain("model.column(\"" + "x".repeat(80) + "\")", List.of(".nullable()", ".unique()"));
        assertThat(file.toString()).endsWith("\")\n        .nullable()\n        .unique();\n");
    }

    @Test
    void aShortChainStaysOnItsLine() {
        file.chain("model.column(\"x\")", List.of(".nullable()", ".unique()"));
        assertThat(file.toString()).endsWith("model.column(\"x\").nullable().unique();\n");
    }
}
