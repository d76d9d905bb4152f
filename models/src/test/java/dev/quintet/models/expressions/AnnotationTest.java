package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Models.BLOG;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.TestScope.column;
import static dev.quintet.models.expressions.TestScope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.models.expressions.Models.Blog;
import dev.quintet.models.expressions.Models.Entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class AnnotationTest {
    @Test
    void anAnnotationIsATypedKeyAndAReferenceToItsName() {
        Annotation.OfNumber<Blog, Long> entries = count(BLOG.entries()).as("entries");
        Annotation<Blog, Long> key = entries;
        assertThat(key.name()).isEqualTo("entries");
        assertThat(key.expression()).hasToString("COUNT(entry)");
        assertThat(entries.gt(5).and(entries.plus(1).lt(9)))
                .hasToString("(entries__gt=5 AND (entries + 1)__lt=9)");
        assertThat(entries.desc()).isEqualTo(ByName.by("-entries"));
        assertThat(entries).hasToString("COUNT(entry) AS entries");
    }

    @Test
    void theyHaveTheOperatorsOfTheirFamily() {
        Annotation.OfText<Entry> title = ENTRY.headline.upper().as("title");
        Annotation.OfDate<Entry> day = ENTRY.created.date().as("day");
        Annotation.OfAny<Entry, LocalDate> latest = max(ENTRY.pubDate).as();
        assertThat(title.startsWith("A")).hasToString("title__startswith='A'");
        assertThat(day.month().eq(3)).hasToString("day__month__exact=3");
        assertThat(latest.lte(LocalDate.EPOCH)).hasToString("pubDate__max__lte=1970-01-01");
    }

    @Test
    void theyResolveByName() {
        assertThat(resolve(count(ENTRY.id).as("n")).sql()).isEqualTo(column("n"));
    }

    @Test
    void equalOnesAreEqual() {
        assertThat(count(ENTRY.id).as("a"))
                .isEqualTo(count(ENTRY.id).as("a"))
                .isNotEqualTo(count(ENTRY.id).as("b"));
        assertThat(ENTRY.rating.as("a")).isNotEqualTo(ENTRY.comments.as("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "a b", "a\tb", "a\u0000", "a\u001b", "a'", "a\"", "a`", "a;", "a--b",
                "a/*", "*/a", "a[0]", "a#"
            })
    void malformedNamesAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENTRY.rating.as(name))
                .withMessageContaining("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "größe", "authors__count", "a-b", "a.b", "名", "a$1", "%s"})
    void otherNamesAreFine(String name) {
        assertThat(ENTRY.rating.as(name).name()).isEqualTo(name);
    }
}
