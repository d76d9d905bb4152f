package dev.quintet.conformance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Choices;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Choices as lists of values and labels; no database is needed.
class ChoicesTest {

    @Test
    @Spec("CHOICE-001")
    void anEnumHasValuesLabelsAndNames() {
        Choices choices = Choices.of(State.class);
        assertThat(choices.values()).containsExactly("asked", "fixed");
        assertThat(choices.labels()).containsExactly("Asked For", "Booked");
        assertThat(choices.names()).containsExactly("ASKED_FOR", "FIXED");
        assertThat(choices.contains("fixed")).isTrue();
        assertThat(choices.contains(State.FIXED)).isTrue();
        assertThat(choices.contains("FIXED")).isFalse();
        Booking booking = new Booking();
        assertThat(booking.displayOf(Booking_.state)).isEqualTo("Asked For");
        booking.state = State.FIXED;
        assertThat(booking.displayOf("state")).isEqualTo("Booked");
    }

    @Test
    @Spec("CHOICE-002")
    void anEmptyChoiceStandsInFrontAndIsNoConstant() {
        Choices choices = Choices.of(State.class).withEmpty("Not yet");
        assertThat(choices.items().getFirst()).isEqualTo(new Choices.Item(null, "Not yet"));
        assertThat(choices.labels()).containsExactly("Not yet", "Asked For", "Booked");
        assertThat(choices.values()).containsExactly(null, "asked", "fixed");
        assertThat(choices.names()).containsExactly("ASKED_FOR", "FIXED");
        assertThat(choices.label(null)).hasValue("Not yet");
    }

    @Test
    void choicesMayBeInGroupsOrAskedForEachTime() {
        Map<String, Map<Integer, String>> groups = new LinkedHashMap<>();
        groups.put("Low", Map.of(1, "One"));
        groups.put("High", Map.of(9, "Nine"));
        Choices grouped = Choices.grouped(groups);
        assertThat(grouped.groups().keySet()).containsExactly("Low", "High");
        assertThat(grouped.label(9)).hasValue("Nine");
        AtomicInteger asked = new AtomicInteger();
        Choices late = Choices.from(() -> Choices.of(Map.of(asked.incrementAndGet(), "Now")));
        assertThat(late.contains(1)).isTrue();
        assertThat(late.contains(1)).isFalse();
    }

    @Test
    @Spec("FOPT-004")
    void aFormOffersAnEmptyChoiceUnlessOneIsChosenBeforehandOrThereIsOne() {
        var state = Apps.options(Booking.class).column("state");
        assertThat(state.choicesOfForm("-", true).labels()).containsExactly("Asked For", "Booked");
        assertThat(state.choicesOfForm("-", false).labels())
                .containsExactly("-", "Asked For", "Booked");
        Choices own = Choices.of(Map.of("", "None"));
        assertThat(own.hasEmpty()).isTrue();
        assertThat(Choices.of(State.class).hasEmpty()).isFalse();
        assertThat(Choices.of(State.class).withEmpty("?").hasEmpty()).isTrue();
        assertThat(Apps.options(Booking.class).column("day").choicesOfForm("-", false)).isNull();
    }

    @Test
    void aFieldWithoutChoicesHasNoLabels() {
        assertThatThrownBy(() -> new Booking().displayOf(Booking_.day))
                .hasMessageContaining("booking.Booking.day has no choices.")
                .isInstanceOf(IllegalArgumentException.class);
    }
}
