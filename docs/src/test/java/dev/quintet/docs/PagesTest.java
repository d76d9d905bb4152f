package dev.quintet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the README and the guide show compiles, or is refused where they say so.
class PagesTest {
    @TempDir Path output;

    static List<Path> pages() throws IOException {
        try (Stream<Path> guide = Files.walk(Path.of("."))) {
            return Stream.concat(
                            Stream.of(Path.of("../README.md")),
                            guide.filter(path -> path.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_compiles(Path file) throws IOException {
        Page page = Page.read(file);

        assertThat(Compilation.errors(page, page.blocks(), output)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_is_shown_as_refused_is_refused(Path file) throws IOException {
        Page page = Page.read(file);
        for (Block refused : page.refused()) {
            List<Block> blocks = new ArrayList<>(page.blocks());
            blocks.add(refused);

            assertThat(Compilation.errors(page, blocks, output))
                    .as("%s, line %d", file, refused.code().getFirst().number())
                    .isNotEmpty();
        }
    }

    @Test
    void a_mistake_is_found_on_its_line() throws IOException {
        Page page =
                Page.of(
                        "wrong.md",
                        """
                        # Title

                        ```java
                        int one = 1;
                        ```

                        ```java
                        String text = one;
                        ```
                        """
                                .lines()
                                .toList());

        assertThat(Compilation.errors(page, page.blocks(), output))
                .singleElement()
                .asString()
                .startsWith("wrong.md:8: incompatible types");
    }

    @Test
    void a_wrong_model_is_refused_by_the_processor() throws IOException {
        Page page =
                Page.of(
                        "wrong.md",
                        """
                        ```java
                        import dev.quintet.models.*;

                        public class Entry extends Model {
                            public final ForeignKey<Entry> parent = foreignKey();
                        }
                        ```
                        """
                                .lines()
                                .toList());

        assertThat(Compilation.errors(page, page.blocks(), output))
                .singleElement()
                .asString()
                .startsWith("wrong.md:5:")
                .contains("@OnDelete");
    }
}
