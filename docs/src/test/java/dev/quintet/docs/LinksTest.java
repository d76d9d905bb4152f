package dev.quintet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Links between the pages lead to pages that are there, and to their headings.
class LinksTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```|<!--.*?-->");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<Path> pages() throws IOException {
        return PagesTest.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_link_leads_somewhere(Path page) throws IOException {
        List<String> astray = new ArrayList<>();
        var links = LINK.matcher(text(page));
        while (links.find()) {
            String file = links.group(1);
            String heading = links.group(2);
            Path target = file.isEmpty() ? page : page.resolveSibling(file);
            if (!file.startsWith("http")
                    && (!Files.exists(target)
                            || heading != null && !headings(target).contains(heading))) {
                astray.add(links.group());
            }
        }

        assertThat(astray).isEmpty();
    }

    private static String text(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page)).replaceAll("");
    }

    /// The names under which the headings of a page are linked to.
    private static Set<String> headings(Path page) throws IOException {
        return HEADING.matcher(text(page))
                .results()
                .map(heading ->
                        heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\w\\- ]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
