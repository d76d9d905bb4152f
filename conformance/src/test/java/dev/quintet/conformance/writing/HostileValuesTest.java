package dev.quintet.conformance.writing;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.ConditionalFunctions.value;
import static dev.quintet.models.expressions.TextFunctions.concat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.expressions.Json;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Values and names that try to be more than that: they are stored and found as they are, or
/// refused, and never become part of a statement.
@EveryDatabase
class HostileValuesTest {

    HostileValuesTest(Database database) {
        Written.fresh(database);
    }

    static Stream<String> texts() {
        return Stream.of(
                "it's",
                "\"quoted\"",
                "'; DROP TABLE writing_note; --",
                "100 % _ sure",
                "back\\slash\\",
                "\\' OR 1=1 -- ",
                "$1 ? :name {fn now()} {d '2020-01-01'}",
                "/* comment */ -- comment",
                "line\nbreak\r\n\ttab",
                "  spaces  ",
                "x".repeat(10_000) + "'",
                "emoji \uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDCBB",
                "\u202Eright to left",
                "Ünïcödé \u2603 \uFFFD",
                "");
    }

    private static Note note(String text) {
        Note note = new Note();
        note.text = text;
        return note;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsStoredAndFoundAsItIs(String text) {
        Note decoy = note("decoy");
        decoy.save();
        Note note = note(text);
        try (QueryRecorder log = QueryRecorder.start()) {
            note.save();
            assertThat(Note.objects.get(Note_.text.eq(text))).isEqualTo(note);
            assertThat(Note.objects.get(Note_.id.eq(note.id())).text).isEqualTo(text);
            assertThat(Note.objects.filter(Note_.text.in(text)).list()).containsExactly(note);
            assertThat(Note.objects.exclude(Note_.text.eq("decoy")).list()).containsExactly(note);
            assertThat(Note.objects.filter(q("text__exact", text)).list()).containsExactly(note);
            assertThat(Note.objects.filter(Note_.text.startsWith(text)).list()).contains(note);
            assertThat(Note.objects.filter(Note_.text.endsWith(text)).list()).contains(note);
            if (!text.isEmpty()) {
                assertThat(Note.objects.filter(Note_.text.contains(text)).list())
                        .containsExactly(note);
            }
            assertThat(
                            Note.objects
                                    .filter(Note_.id.eq(note.id()))
                                    .select(concat(Note_.text, value(text)))
                                    .list())
                    .containsExactly(text + text);
            if (text.length() > 4) {
                assertThat(log.statements()).noneMatch(event -> event.sql().contains(text));
            }
        }
        Note.objects.filter(Note_.text.eq("decoy")).update(Note_.text.to(text));
        assertThat(Note.objects.filter(Note_.text.eq(text)).count()).isEqualTo(2);
    }

    @Test
    void manyTextsAreStoredTogether() {
        List<Note> notes = texts().map(HostileValuesTest::note).toList();
        Note.objects.bulkCreate(notes);
        assertThat(Note.objects.orderBy(Note_.id.asc()).select(Note_.text).list())
                .containsExactlyElementsOf(texts().toList());
        List<Note> stored = new ArrayList<>(Note.objects.orderBy(Note_.id.asc()).list());
        for (int i = 0; i < stored.size(); i++) {
            stored.get(i).text = stored.get(stored.size() - 1 - i).text + i;
        }
        List<String> expected = stored.stream().map(note -> note.text).toList();
        Note.objects.bulkUpdate(stored, Note_.text);
        assertThat(Note.objects.orderBy(Note_.id.asc()).select(Note_.text).list())
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDocumentMayHoldAnyText(String text) {
        Note note = note("x");
        note.data = Json.of(Map.of("key " + text, text));
        note.save();
        assertThat(Note.objects.get().data).isEqualTo(note.data);
    }

    @Test
    void aNulIsStoredOrRefused() {
        Note note = note("a\0b");
        try {
            note.save();
        } catch (DatabaseError refused) {
            assertThat(note.isNew()).isTrue();
            assertThat(Note.objects.count()).isZero();
            assertThatThrownBy(() -> Note.objects.filter(Note_.text.eq("a\0b")).count())
                    .isInstanceOf(DatabaseError.class);
            return;
        }
        assertThat(Note.objects.get().text).isEqualTo("a\0b");
        assertThat(Note.objects.filter(Note_.text.eq("a\0b")).count()).isEqualTo(1);
        assertThat(Note.objects.filter(Note_.text.eq("a")).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00b", "\uDE00\uD83D"})
    void halfACharacterIsRefused(String half) {
        assertThatThrownBy(() -> note(half).save())
                .isInstanceOf(DataError.class)
                .hasMessageContaining("one half of a surrogate pair");
        Note note = note("x");
        note.data = Json.of(List.of(half));
        assertThatThrownBy(note::save).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Note.objects.filter(Note_.text.contains(half)).count())
                .isInstanceOf(DataError.class);
        assertThat(Note.objects.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text; DROP TABLE writing_note",
                "text\"",
                "text'--",
                "text) FROM writing_note --",
                "id, text",
                "*",
                "te`xt",
                "id__text__\"",
                "te?xt",
                "",
            })
    void aNameThatIsNoFieldIsRefusedWhereverItStands(String name) {
        note("x").save();
        assertThat(
                        Written.statements(() -> {
                            refused(() -> Note.objects.values(name).list());
                            refused(() -> Note.objects.valuesList("id", name).list());
                            refused(() -> Note.objects.filter(q(name, 1)).list());
                            refused(() -> Note.objects.exclude(q(name + "__exact", 1)).list());
                            refused(() -> Note.objects.orderBy(by(name)).list());
                            refused(() -> Note.objects.orderBy(by("-" + name)).list());
                            refused(() -> Note.objects.select(f(name)).list());
                            refused(() -> Note.objects.update(set(name, 1)));
                            refused(() -> Note.objects.create(set(name, 1)));
                            refused(() -> Note.objects.getOrCreate(set(name, 1)));
                            refused(() -> Note.objects.bulkUpdate(List.of(one()), List.of(name)));
                        }))
                .isEmpty();
        assertThat(Note.objects.get().text).isEqualTo("x");
    }

    private static Note one() {
        Note note = note("x");
        note.setId(1L);
        return note;
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run)
                .satisfies(error ->
                        assertThat(error.getClass().getSimpleName())
                                .isIn(
                                        "FieldError",
                                        "FieldDoesNotExist",
                                        "IllegalArgumentException"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"b",
                "a'b",
                "a; DROP TABLE writing_note",
                "a) --",
                "a`b",
                "a/*b*/",
                "a b",
                "select",
                "Ünïcödé",
            })
    void theNameOfAnAnnotationIsQuotedOrRefused(String name) {
        note("x").save();
        try {
            assertThat(
                            Note.objects
                                    .annotate(Note_.text.upper().as(name))
                                    .orderBy(by(name))
                                    .get()
                                    .annotation(name))
                    .isEqualTo("X");
            assertThat(Note.objects.annotate(Note_.text.upper().as(name)).values(name).list())
                    .containsExactly(Map.of(name, "X"));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining(name);
        }
        assertThat(Note.objects.count()).isEqualTo(1);
    }
}
