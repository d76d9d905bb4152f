package blog.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// What is shown is what stands in the source.
class SnippetsTest {
    private static final String SOURCE =
            """
            static void tell(Narrator tour) {
                tour.step("One line", () -> Entry.objects.all());
                tour.step(
                        "Several lines",
                        () -> Entry.objects
                                .filter(headline.contains(")"))
                                .limit(1));
                tour.step(
                        "A block",
                        () -> {
                            var q = Entry.objects.all();

                            return q;
                        });
                tour.step("Twice", () -> 1);
                tour.step("Twice", () -> 2);
            }
            """;

    private final Snippets snippets = Snippets.in(SOURCE);

    @Test
    void an_expression_is_shown_as_it_is() {
        assertThat(snippets.of("One line")).isEqualTo("Entry.objects.all()");
    }

    @Test
    void further_lines_are_brought_to_the_left() {
        assertThat(snippets.of("Several lines"))
                .isEqualTo(
                        """
                        Entry.objects
                            .filter(headline.contains(")"))
                            .limit(1)\
                        """);
    }

    @Test
    void the_answer_of_a_block_needs_no_return() {
        assertThat(snippets.of("A block"))
                .isEqualTo(
                        """
                        var q = Entry.objects.all();

                        q\
                        """);
    }

    @Test
    void a_title_has_to_occur_once() {
        assertThatThrownBy(() -> snippets.of("Twice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The title 'Twice' has to occur once in the source of its chapter.");
        assertThatThrownBy(() -> snippets.of("Never")).isInstanceOf(IllegalArgumentException.class);
    }
}
