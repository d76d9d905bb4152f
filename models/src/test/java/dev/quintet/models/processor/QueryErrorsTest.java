package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What Django refuses of a query when it runs does not compile here.
class QueryErrorsTest {

    private static List<String> errorsOf(String statement) {
        return errors(
                """
                public class Entry extends Model {
                    public static final Manager<Entry> objects = Manager.of(Entry.class);
                    public String headline = "";

                    static Object example() {
                        return %s;
                    }
                }
                """
                        .formatted(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objects.values(\"headline\").selectRelated(\"x\")",
                "objects.values(\"headline\").only(\"id\")",
                "objects.values(\"headline\").defer(\"id\")",
                "objects.values(\"headline\").delete()",
                "objects.values(\"headline\").contains(new Entry())",
                "objects.values(\"headline\").inBulk()",
            })
    void verbsAboutInstancesAreNoneOfRowsOfValues(String statement) {
        assertThat(errorsOf(statement))
                .singleElement()
                .asString()
                .contains("cannot find symbol", "method", "Rows");
    }
}
