package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.List;

class JsonPathsTest {

    @Test
    void tellsIndexesFromKeys() {
        assertThat(JsonPaths.of(List.of("a", "0", "-1", "1a", "-", ""), false, "#"))
                .isEqualTo("$.\"a\"[0][#-1].\"1a\".\"-\".\"\"");
        assertThat(JsonPaths.of(List.of("0", "1"), true, "")).isEqualTo("$[0].\"1\"");
        assertThat(JsonPaths.of(List.of("12345678901234567890"), false, ""))
                .isEqualTo("$.\"12345678901234567890\"");
    }

    @Test
    void escapesWhateverIsInAKey() {
        assertThat(JsonPaths.of(List.of("a\"b\\c\nd'e"), false, ""))
                .isEqualTo("$.\"a\\\"b\\\\c\\u000ad'e\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPaths.of(List.of("\0"), false, ""))
                .withMessage("a key in JSON must not contain NUL here: '\u2400'");
    }

    @Test
    void spellsKeysInAsciiOnRequest() {
        assertThat(JsonPaths.ascii("$.\"caf\u00e9 \ud83d\ude00\"[0]"))
                .isEqualTo("$.\"caf\\u00e9 \\ud83d\\ude00\"[0]");
    }

    @Test
    void isTheRootWithoutParts() {
        assertThat(JsonPaths.of(List.of(), false, "")).isEqualTo("$");
    }
}
