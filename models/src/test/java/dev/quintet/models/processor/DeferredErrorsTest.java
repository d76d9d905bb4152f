package dev.quintet.models.processor;

import static dev.quintet.models.processor.Mistakes.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeferredErrorsTest {
    @Test
    void aDeferredColumnIsFinal() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public Deferred<String> text = deferred();
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'text': Q048: Entry.text is a Deferred and is not final."
                                + " Declare it as `final Deferred<String> text = deferred();`.");
    }

    @Test
    void aDeferredColumnIsMadeByItsFactory() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    private static Deferred<String> shared() {
                                        throw new IllegalStateException();
                                    }
                                    public final Deferred<String> text = shared();
                                }
                                """))
                .containsExactly(
                        "Entry.java:5 'text': Q049: Entry.text is a Deferred, but its initializer"
                                + " is `shared()`. Write `deferred()`, or `deferred(value)` for a"
                                + " default: that ties it to its instance.");
    }

    @Test
    void aDeferredColumnSaysWhatItHolds() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public final Deferred raw = deferred();
                                    public final Deferred<?> any = deferred();
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'raw': Q050: Entry.raw does not say what it holds. Name the"
                                + " type of the column, as in `Deferred<String>`.",
                        "Entry.java:3 'any': Q050: Entry.any does not say what it holds. Name the"
                                + " type of the column, as in `Deferred<String>`.");
    }

    @Test
    void aKeyIsNotDeferred() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    @PrimaryKey public final Deferred<String> code = deferred();
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'code': Q051: Entry.code is a primary key, which is loaded"
                                + " with every instance. Declare it without Deferred.");
    }

    @Test
    void whatADeferredColumnHoldsIsAColumn() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public final Deferred<List<String>> tags = deferred();
                                }
                                """))
                .singleElement()
                .asString()
                .startsWith("Entry.java:2 'tags': Q004: Entry.tags has type List<String>,");
    }

    @Test
    void nullIsAllowedInsideOfTheBrackets() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public final @Nullable Deferred<String> text = deferred();
                                }
                                """))
                .containsExactly(
                        "Entry.java:2 'text': Q028: Entry.text: @Nullable is in the wrong place."
                                + " Write `Deferred<@Nullable String>`.");
    }

    @Test
    void annotationsForTheValueAreCheckedAsOnAnyColumn() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    public final Deferred<BigDecimal> price = deferred();
                                    @AutoNow public final Deferred<String> text = deferred();
                                }
                                """))
                .hasSize(2)
                .anyMatch(error -> error.startsWith("Entry.java:2 'price': Q013:"))
                .anyMatch(error -> error.startsWith("Entry.java:3 'text': Q035:"));
    }

    @Test
    void aHiddenDeferredColumnNeedsAGetter() {
        assertThat(
                        errors(
                                """
                                public class Entry extends Model {
                                    private final Deferred<String> text = deferred();
                                }
                                """))
                .singleElement()
                .asString()
                .startsWith("Entry.java:2 'text': Q005: Entry.text cannot be reached from Entry_");
    }
}
