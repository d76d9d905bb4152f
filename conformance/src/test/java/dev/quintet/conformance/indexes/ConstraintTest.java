package dev.quintet.conformance.indexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Constraints: what validation says of an instance, what the database refuses, and what the
/// refusal is called in the model's words.
@EveryDatabase
class ConstraintTest {
    private final Database database;
    private final Features features;

    ConstraintTest(Database database) {
        this.database = database;
        this.features = database.backend().features();
    }

    @BeforeEach
    void create() {
        Schema.create(database, Book.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Book.class);
    }

    private static Map<String, List<ValidationError.Problem>> problems(ThrowingCallable call) {
        ValidationError error = catchThrowableOfType(ValidationError.class, call);
        return error == null ? Map.of() : error.problems();
    }

    private static List<String> words(ThrowingCallable call) {
        return problems(call).values().stream()
                .flatMap(List::stream)
                .map(ValidationError.Problem::message)
                .toList();
    }

    /// Whether the database refuses it; then it says what validation says.
    private void assertRefused(Book book, boolean refused) {
        List<String> words = words(book::validateConstraints);
        IntegrityError error = catchThrowableOfType(IntegrityError.class, book::save);
        assertThat(error != null).as("refused by the database").isEqualTo(refused);
        if (error != null) {
            ValidationError explained = book.explain(error).orElseThrow();
            assertThat(
                            explained.problems().values().stream()
                                    .flatMap(List::stream)
                                    .map(ValidationError.Problem::message))
                    .isEqualTo(words);
        }
    }

    private static Book stored() {
        Book book = Book.another();
        book.save();
        return book;
    }

    @Test
    void booksThatHaveNothingInCommonPass() {
        stored();
        Book book = Book.another();
        assertThatCode(book::validateConstraints).doesNotThrowAnyException();
        book.save();
        assertThatCode(book::validateConstraints).doesNotThrowAnyException();
    }

    @Test
    @Spec({"CONS-001", "CONS-002", "CONS-003"})
    void aCheckHasWordsOfItsOwn() {
        Book book = Book.another();
        book.year = 1399;
        assertThat(problems(book::validateConstraints))
                .isEqualTo(
                        Map.of(
                                "__all__",
                                List.of(
                                        new ValidationError.Problem(
                                                "year",
                                                "book_year: 100% too early.",
                                                Map.of("name", "book_year")))));
        assertThat(problems(() -> book.validateConstraints("year"))).isEmpty();
        assertRefused(book, true);
    }

    @Test
    @Spec("CONS-009")
    void constraintsOfAnAbstractBaseAreNamedForEachModel() {
        Book book = Book.another();
        book.code = "X1";
        assertThat(words(book::validateConstraints))
                .containsExactly("The constraint 'library_book_code' does not hold.");
        assertRefused(book, true);
    }

    @Test
    @Spec("CONS-005")
    void expressionsMayBeUnique() {
        Book book = Book.another();
        Book first = stored();
        book.author = first.author.toUpperCase();
        book.title = first.title.toLowerCase();
        assertThat(words(book::validateConstraints))
                .containsExactly("The constraint 'book_author_title' does not hold.");
        assertThat(problems(() -> book.validateConstraints("title"))).isEmpty();
        assertRefused(book, features.supportsExpressionIndexes());
    }

    @Test
    @Spec("CONS-006")
    void aConditionLimitsWhatIsUnique() {
        Book first = stored();
        Book book = Book.another();
        book.author = first.author;
        assertThat(words(book::validateConstraints)).isEmpty();
        book.current = true;
        assertThat(words(book::validateConstraints)).isEmpty();
        first.current = true;
        first.save();
        assertThat(words(book::validateConstraints))
                .containsExactly("Book with this author exists already.");
        assertThat(problems(book::validateConstraints)).containsOnlyKeys("author");
        assertThat(words(() -> book.validateConstraints("current"))).isEmpty();
        assertRefused(book, features.supportsPartialIndexes());
        book.current = false;
        assertThat(words(book::validateConstraints)).isEmpty();
    }

    @Test
    @Spec("CONS-008")
    void nullsMayCountAsTheSame() {
        Book first = Book.another();
        first.edition = null;
        first.save();
        Book book = Book.another();
        book.title = first.title;
        assertThat(words(book::validateConstraints)).isEmpty();
        book.edition = null;
        assertThat(words(book::validateConstraints))
                .containsExactly("Book with this title and edition exists already.");
        assertRefused(book, features.supportsNullsNotDistinct());
    }

    @Test
    @Spec({"CONS-004", "CONS-010"})
    void generatedColumnsAreComputedFromTheValuesOfTheInstance() {
        Book first = stored();
        Book book = Book.another();
        book.tax = first.priceNet - 1;
        book.priceNet = 1;
        assertThat(words(book::validateConstraints))
                .containsExactly("book_gross: another book of that year costs the same.");
        assertThat(words(() -> book.validateConstraints("tax"))).isEmpty();
        assertRefused(book, true);
        Book negative = Book.another();
        negative.priceNet = -5;
        negative.tax = 5;
        assertThat(words(negative::validateConstraints))
                .containsExactly("The constraint 'book_tax' does not hold.");
        assertRefused(negative, true);
    }

    @Test
    @Spec("CONS-007")
    void aConstraintMayBeTestedAtTheEndOfTheTransactionWhereTheDatabaseCan() {
        Book first = stored();
        Book second = stored();
        int shelf = first.shelf;
        assertThat(
                        words(() -> {
                            first.shelf = second.shelf;
                            first.validateConstraints();
                        }))
                .containsExactly("Book with this shelf and position exists already.");
        Transaction.atomic(() -> {
            first.shelf = second.shelf;
            first.save();
            second.shelf = shelf;
            second.save();
        });
        Book third = Book.another();
        third.shelf = shelf;
        if (features.supportsDeferrableUniqueConstraints()) {
            assertThat(
                            catchThrowableOfType(
                                    IntegrityError.class,
                                    () -> Transaction.atomic(() -> third.save())))
                    .isNotNull();
        }
    }

    @Test
    void rowsMayBeKeptApartByAnyOperator() {
        Book first = stored();
        first.mark = "A";
        first.save();
        Book book = Book.another();
        assertThat(words(book::validateConstraints)).isEmpty();
        book.mark = "A";
        boolean known = features.supportsExclusionConstraints();
        assertThat(words(book::validateConstraints))
                .isEqualTo(known ? List.of("This mark is in use.") : List.of());
        assertRefused(book, known);
    }

    @Test
    void aUniqueFieldAndAMissingValueAreExplainedToo() {
        Book first = stored();
        Book book = Book.another();
        book.isbn = first.isbn;
        IntegrityError error = catchThrowableOfType(IntegrityError.class, book::save);
        assertThat(book.explain(error).orElseThrow().codes("isbn")).containsExactly("unique");
        Book untitled = Book.another();
        untitled.title = null;
        IntegrityError missing = catchThrowableOfType(IntegrityError.class, untitled::save);
        assertThat(untitled.explain(missing).orElseThrow().codes("title")).containsExactly("null");
    }
}
