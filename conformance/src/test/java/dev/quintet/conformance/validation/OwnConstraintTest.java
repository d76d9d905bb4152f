package dev.quintet.conformance.validation;

import static dev.quintet.conformance.validation.Problems.codes;
import static dev.quintet.conformance.validation.Problems.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// A constraint of Jakarta Validation that only a provider can evaluate.
@EveryDatabase
class OwnConstraintTest {
    @Test
    void itIsEvaluatedByTheProviderWithThoseThatItIsMadeOf() {
        Ticket ticket = new Ticket();
        ticket.setNumber("246");
        assertThat(codes(ticket::fullClean)).isEmpty();
        ticket.setNumber("24680");
        assertThat(codes(ticket::fullClean)).isEqualTo(Map.of("number", List.of("size")));
        ticket.setNumber("23");
        assertThat(words(ticket::fullClean)).isEqualTo(Map.of("number", List.of("not even")));
    }

    @Test
    void standardOnesBesideItAreEvaluatedOnce() {
        Ticket ticket = new Ticket();
        ticket.setNumber("1234567");
        assertThat(codes(ticket::fullClean))
                .isEqualTo(
                        Map.of("number", List.of("even_digits", "size", "max_length", "invalid")));
    }
}
