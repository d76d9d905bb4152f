package dev.quintet.conformance.options;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// The order that the rows of a model have by themselves.
@EveryDatabase
class OrderingOptionsTest {
    private final Owner ann;
    private final Owner bob;

    OrderingOptionsTest(Database database) {
        Things.fresh(database);
        ann = Things.owner("Ann");
        bob = Things.owner("Bob");
    }

    private static void chapter(Book book, Owner reader, int number) {
        Chapter.objects.create(
                Chapter_.book().to(book), Chapter_.reader().to(reader), Chapter_.number.to(number));
    }

    @Test
    @Spec("META-005")
    void latestGoesByTheModelsFieldsAndTheirDirections() {
        Things.book(ann, "Light", 1);
        Things.book(ann, "Beta", 7);
        Things.book(ann, "Alpha", 7);

        assertThat(Book.objects.latest().title).isEqualTo("Alpha");
        assertThat(Book.objects.earliest().title).isEqualTo("Light");
        assertThatThrownBy(Jewel.objects::latest).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("META-009")
    void aRelationStandsForTheOrderOfItsModel() {
        Book sea = Things.book(ann, "Sea", 1);
        Book air = Things.book(bob, "Air", 1);
        chapter(sea, ann, 1);
        chapter(sea, ann, 2);
        chapter(air, ann, 3);
        chapter(air, bob, 4);

        assertThat(Chapter.objects.list())
                .extracting(chapter -> chapter.number)
                .containsExactly(4, 3, 2, 1);
        assertThat(Chapter.objects.orderBy(by("readerId"), by("number")).list())
                .extracting(chapter -> chapter.number)
                .containsExactly(1, 2, 3, 4);
        assertThat(Chapter.objects.orderBy(by("-reader__pk"), by("-number")).list())
                .extracting(chapter -> chapter.number)
                .containsExactly(4, 3, 2, 1);
    }

    @Test
    @Spec("META-009")
    void anOrderWithoutEndIsRefused() {
        assertThatThrownBy(Snake.objects::list)
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "The order by 'tail__tail' never ends: the models order by each other."
                                + " Order by a column of the related model instead.");
    }

    @Test
    @Spec("META-008")
    void theModelsOrderIsLeftOutOfGroupsAndSubqueries() {
        Things.book(ann, "Sea", 1);
        Things.book(ann, "Air", 1);

        var titles = count(Book_.title).as("titles");
        assertThat(Book.objects.values("weight").annotate(titles).list()).hasSize(1);
        assertThat(Book.objects.values("weight").annotate(titles).sql()).doesNotContain("ORDER BY");
        assertThat(Owner.objects.filter(q("options_book_things__in", Book.objects.all())).sql())
                .containsOnlyOnce("ORDER BY");
        assertThat(Book.objects.sql()).contains("ORDER BY");
    }
}
