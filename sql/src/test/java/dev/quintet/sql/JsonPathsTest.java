package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.sql.JsonPaths.FromEnd;

import org.junit.jupiter.api.Test;

import java.util.List;

class JsonPathsTest {

    @Test
    void tellsIndexesFromKeys() {
        assertThat(JsonPaths.of(JsonStep.path("a", "0", "-1", "1a", "-", ""), FromEnd.HASH))
                .isEqualTo("$.\"a\"[0][#-1].\"1a\".\"-\".\"\"");
        assertThat(
                        JsonPaths.of(
                                List.of(new JsonStep.Index(0), new JsonStep.Key("1")),
                                FromEnd.LAST))
                .isEqualTo("$[0].\"1\"");
        assertThat(JsonPaths.of(JsonStep.path("0", "-1", "-2"), FromEnd.LAST))
                .isEqualTo("$[0][last-0][last-1]");
        assertThat(JsonPaths.of(JsonStep.path("12345678901234567890"), FromEnd.LAST))
                .isEqualTo("$.\"12345678901234567890\"");
    }

    @Test
    void escapesWhateverIsInAKey() {
        assertThat(JsonPaths.of(JsonStep.path("a\"b\\c\nd'e"), FromEnd.LAST))
                .isEqualTo("$.\"a\\\"b\\\\c\\u000ad'e\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPaths.of(JsonStep.path("\0"), FromEnd.LAST))
                .withMessage("a key in JSON must not contain NUL here: '\u2400'");
    }

    @Test
    void spellsKeysInAsciiOnRequest() {
        assertThat(JsonPaths.ascii("$.\"caf\u00e9 \ud83d\ude00\"[0]"))
                .isEqualTo("$.\"caf\\u00e9 \\ud83d\\ude00\"[0]");
    }

    @Test
    void isTheRootWithoutParts() {
        assertThat(JsonPaths.of(List.of(), FromEnd.LAST)).isEqualTo("$");
    }
}
