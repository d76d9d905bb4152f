package dev.quintet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NearestTest {
    @Test
    void offersTheNameThatWasProbablyMeant() {
        assertThat(Nearest.hint("headlin", List.of("body", "headline")))
                .isEqualTo(" Did you mean 'headline'? Choices are: body, headline.");
    }

    @Test
    void upperAndLowerCaseDoNotCount() {
        assertThat(Nearest.hint("PUBDATE", List.of("id", "pubDate")))
                .isEqualTo(" Did you mean 'pubDate'? Choices are: id, pubDate.");
    }

    @Test
    void offersNothingWhereNothingIsNear() {
        assertThat(Nearest.hint("zzz", List.of("headline"))).isEqualTo(" Choices are: headline.");
    }

    @Test
    void saysNothingWhereThereIsNoChoice() {
        assertThat(Nearest.hint("x", List.of())).isEmpty();
    }
}
