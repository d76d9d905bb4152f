package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class IdentifiersTest {
    private final Identifiers identifiers = new Identifiers('`', 20);

    @Test
    void doublesTheQuoteInsideOfAName() {
        assertThat(identifiers.quote("a`b\"c")).isEqualTo("`a``b\"c`");
    }

    @Test
    void keepsNamesThatFit() {
        assertThat(identifiers.shorten("twenty_characters_20")).isEqualTo("twenty_characters_20");
    }

    @Test
    void shortensToTheSameNameOnEveryRun() {
        assertThat(identifiers.shorten("twenty_characters_201")).isEqualTo("twenty_char_e8cd9050");
        assertThat(identifiers.shorten("twenty_characters_202")).isEqualTo("twenty_char_71c4c1ea");
    }

    @Test
    void countsBytesAndNeverCutsACharacter() {
        String shortened = identifiers.shorten("aéééééééééé_and_more");

        assertThat(shortened).startsWith("aééééé_");
        assertThat(shortened.getBytes(StandardCharsets.UTF_8)).hasSize(20);
        assertThat(identifiers.shorten("ab😀😀😀😀😀")).startsWith("ab😀😀_");
    }
}
