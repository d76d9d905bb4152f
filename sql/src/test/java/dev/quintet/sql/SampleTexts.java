package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.Param;

import org.junit.jupiter.api.DynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Compares what a dialect writes for the [Samples] with the text in a file, the whole of it.
///
/// The file has the name of each sample in a comment, its SQL, and the parameters in another
/// comment. A statement that the database cannot say has `-- refused:` and the reason instead.
public final class SampleTexts {

    private SampleTexts() {}

    /// A test for each sample.
    ///
    /// @param beside the class next to whose package the file is
    public static Stream<DynamicTest> tests(Dialect dialect, Class<?> beside, String file) {
        Map<String, String> expected = read(beside, file);
        Map<String, String> actual = write(dialect);
        var names = new ArrayList<>(actual.keySet());
        expected.keySet().stream().filter(name -> !actual.containsKey(name)).forEach(names::add);
        return names.stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () -> assertThat(actual.get(name)).isEqualTo(expected.get(name))));
    }

    /// What a dialect writes, by the sample's name.
    static Map<String, String> write(Dialect dialect) {
        var texts = new LinkedHashMap<String, String>();
        Samples.schema()
                .forEach((name, ddl) ->
                        texts.put(name, attempt(() -> String.join("\n", dialect.render(ddl)))));
        Samples.statements()
                .forEach((name, statement) ->
                        texts.put(name, attempt(() -> text(dialect.render(statement)))));
        return texts;
    }

    private static String text(Sql sql) {
        if (sql.params().isEmpty()) {
            return sql.text();
        }
        List<String> values = sql.params().stream().map(SampleTexts::text).toList();
        return sql.text() + "\n-- " + String.join(", ", values);
    }

    private static String text(Param param) {
        return param.value() instanceof byte[] bytes
                ? Arrays.toString(bytes)
                : String.valueOf(param.value());
    }

    private static String attempt(Supplier<String> text) {
        try {
            return text.get();
        } catch (UnsupportedOperationException e) {
            return "-- refused: " + e.getMessage();
        }
    }

    private static Map<String, String> read(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            var texts = new LinkedHashMap<String, String>();
            for (String block :
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")) {
                String[] nameAndText = block.strip().split("\n", 2);
                texts.put(nameAndText[0].substring("-- ".length()), nameAndText[1]);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
