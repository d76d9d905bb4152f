package dev.quintet.conformance.composite;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.upper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Field;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Keys of several parts.
@EveryDatabase
class CompositeKeyTest {
    private final Database database;
    private Theatre opera = new Theatre();
    private Theatre circus = new Theatre();
    private Object first = 0L;
    private Object second = 0L;

    CompositeKeyTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Theatre.class, Chair.class);
        opera = Theatre.objects.create(Theatre_.name.to("Opera"));
        circus = Theatre.objects.create(Theatre_.name.to("Circus"));
        first = java.util.Objects.requireNonNull(opera.pk());
        second = java.util.Objects.requireNonNull(circus.pk());
        chair(opera, 1, 50);
        chair(opera, 2, 40);
        chair(circus, 1, 20);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Theatre.class, Chair.class);
    }

    private static Chair chair(Theatre theatre, int number, int price) {
        Chair chair = new Chair();
        chair.theatre.set(theatre);
        chair.number = number;
        chair.price = price;
        chair.save();
        return chair;
    }

    @Test
    @Spec({"CPK-001", "CPK-002"})
    void theTableHasAKeyOfAllParts() {
        Schema.drop(database, Chair.class);
        List<String> made = Statements.during(database, () -> Schema.create(database, Chair.class));

        assertThat(made.getFirst())
                .containsPattern("PRIMARY KEY \\(.theatre_id.,\\s*.number.\\)")
                .containsOnlyOnce("PRIMARY KEY");
        assertThat(Apps.options(Chair.class).pkFields())
                .extracting(Field::name)
                .containsExactly("theatre", "number");
    }

    @Test
    @Spec("CPK-003")
    void theKeyIsAListOfItsParts() {
        Chair chair = new Chair();
        assertThat(chair.pk()).isNull();
        chair.number = 3;
        assertThat(chair.pk()).isNull();

        chair.setPk(List.of(first, 4));

        assertThat(chair.pk()).isEqualTo(List.of(first, 4));
        assertThat(chair.theatre.id()).isEqualTo(first);
        assertThat(chair.number).isEqualTo(4);
        chair.setPk(null);
        assertThat(chair.pk()).isNull();
        assertThat(chair.theatre.id()).isNull();
        assertThat(chair.number).isNull();
        assertThatThrownBy(() -> chair.setPk(List.of(first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The key of composite.Chair has 2 parts, [theatre, number]: pass a list of"
                                + " them, not ["
                                + first
                                + "].");
        assertThatThrownBy(() -> chair.setPk(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chair.setPk(List.of(first, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("CPK-003")
    void savingFindsTheRowByAllParts() {
        Chair chair = Chair.objects.get(q("pk", List.of(first, 2)));
        chair.color = "blue";
        chair.save();
        Chair other = new Chair();
        other.setPk(List.of(second, 2));
        other.save();

        assertThat(Chair.objects.filter(q("color", "blue")).count()).isEqualTo(1);
        assertThat(Chair.objects.count()).isEqualTo(4);
        assertThat(other).isNotEqualTo(chair);
        assertThatThrownBy(() -> chair(opera, 1, 1).insert()).isInstanceOf(IntegrityError.class);
        chair.delete();
        assertThat(chair.pk()).isNull();
        assertThat(Chair.objects.count()).isEqualTo(3);
    }

    @Test
    @Spec("CPK-004")
    void aKeyIsComparedPartByPart() {
        assertThat(numbers("pk", List.of(first, 2))).containsExactly(2);
        assertThat(numbers("pk__in", List.of(List.of(first, 1), List.of(second, 1), List.of(9, 9))))
                .containsExactly(1, 1);
        assertThat(numbers("pk__gt", List.of(first, 1))).containsExactly(2, 1);
        assertThat(numbers("pk__gte", List.of(first, 2))).containsExactly(2, 1);
        assertThat(numbers("pk__lt", List.of(first, 2))).containsExactly(1);
        assertThat(numbers("pk__lte", List.of(first, 2))).containsExactly(1, 2);
        assertThat(numbers("pk__isnull", false)).hasSize(3);
        assertThat(numbers("pk__isnull", true)).isEmpty();
        assertThat(Chair.objects.orderBy(by("-pk")).list())
                .extracting(chair -> chair.price)
                .containsExactly(20, 40, 50);
    }

    @Test
    @Spec("CPK-004")
    void aKeyIsComparedWithThatOfARowAround() {
        assertThat(Chair.objects.filter(exists(Chair.objects.filter(q("pk__lt", outer("pk"))))))
                .hasSize(2);
    }

    @Test
    @Spec("CPK-004")
    void keysAreCountedBesideAggregatesOfEachRow() {
        assertThat(
                        Chair.objects
                                .annotate(sum(Chair_.price).as("total"))
                                .aggregate(count(f("pk")).as("chairs")))
                .containsEntry("chairs", 3L);
        assertThat(Chair.objects.distinct().aggregate(count(f("pk")).as("chairs")))
                .containsEntry("chairs", 3L);
    }

    private static List<Integer> numbers(String lookup, Object key) {
        return Chair.objects.filter(q(lookup, key)).orderBy(by("pk")).list().stream()
                .map(chair -> chair.number)
                .toList();
    }

    @Test
    @Spec("CPK-004")
    void aKeyIsLookedForInAQueryThatGivesAllItsParts() {
        assertThat(
                        Chair.objects
                                .filter(q("pk__in", Chair.objects.filter(q("price__gt", 30))))
                                .count())
                .isEqualTo(2);
        assertThat(
                        Chair.objects
                                .filter(q("pk__in", Chair.objects.values("theatreId", "number")))
                                .count())
                .isEqualTo(3);
        assertThatThrownBy(() ->
                        Chair.objects.filter(q("pk__in", Chair.objects.values("number"))).list())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(
                        Chair.objects
                                .filter(q("pk", Chair.objects.orderBy(by("price")).slice(0, 1)))
                                .get()
                                .price)
                .isEqualTo(20);
    }

    @Test
    @Spec("CPK-004")
    void whatIsNoKeyOfAsManyPartsIsRefused() {
        for (Object wrong : new Object[] {7, List.of(1), List.of(1, 2, 3), "12"}) {
            assertThatThrownBy(() -> Chair.objects.filter(q("pk", wrong)).list())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("A composite key of 2 parts");
        }
        assertThatThrownBy(() -> Chair.objects.filter(q("pk__in", List.of(List.of(1)))).list())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Chair.objects.filter(q("pk__contains", List.of(1, 2))).list())
                .isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("CPK-005")
    void theKeyIsOneValueBesideItsParts() {
        assertThat(Chair.objects.filter(q("price", 40)).values("pk", "number").get())
                .containsEntry("pk", List.of(first, 2))
                .containsEntry("number", 2);
        assertThat(Chair.objects.orderBy(by("pk")).values("pk").list())
                .extracting(row -> row.get("pk"))
                .containsExactly(List.of(first, 1), List.of(first, 2), List.of(second, 1));
    }

    @Test
    @Spec("CPK-007")
    void functionsTakeOneValueAndNoKey() {
        assertThatThrownBy(() -> Chair.objects.annotate(upper(f("pk")).as("x")).list())
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("pk");
        assertThat(Chair.objects.aggregate(count(f("pk")).as("n"))).containsEntry("n", 3L);
        assertThatThrownBy(() -> Chair.objects.aggregate(count(f("pk")).distinct().as("n")))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("pk");
    }

    @Test
    @Spec("CPK-007")
    void thePartsAreChangedOneByOne() {
        assertThatThrownBy(() -> Chair.objects.update(set("pk", List.of(first, 9))))
                .isInstanceOf(FieldError.class);
        assertThat(Chair.objects.filter(q("price", 40)).update(Chair_.number.to(9))).isEqualTo(1);
        assertThat(Chair.objects.get(q("pk", List.of(first, 9))).price).isEqualTo(40);
    }

    @Test
    @Spec("CPK-007")
    void manyRowsAreWrittenAndDeletedByTheirKeys() {
        Chair one = new Chair();
        one.setPk(List.of(second, 5));
        Chair other = new Chair();
        other.setPk(List.of(second, 6));
        Chair.objects.bulkCreate(List.of(one, other));
        one.price = 5;
        other.price = 6;
        assertThat(Chair.objects.bulkUpdate(List.of(one, other), Chair_.price)).isEqualTo(2);

        assertThat(numbers("price__in", List.of(5, 6))).containsExactly(5, 6);
        assertThat(Chair.objects.inBulk(List.of(List.of(second, 5))).values()).containsExactly(one);
        String quoted = Chair.objects.sql().replaceFirst("(?s).* FROM ([^ ]+).*", "$1");
        assertThat(Chair.objects.raw("SELECT * FROM " + quoted + " WHERE 5 = 5").list())
                .hasSize(5)
                .contains(one);
        assertThat(Chair.objects.filter(q("price__lt", 10)).delete().total()).isEqualTo(2);
        assertThat(opera.delete().total()).isEqualTo(3);
    }

    @Test
    @Spec("CPK-008")
    void theKeyIsLookedForAsAWholeUnlessItIsLeftOut() {
        Chair taken = new Chair();
        taken.setPk(List.of(first, 1));

        assertThatThrownBy(taken::validateUnique).isInstanceOf(ValidationError.class);
        taken.validateUnique("pk");
        taken.validateUnique("number");
        taken.number = null;
        assertThatThrownBy(() -> taken.cleanFields("pk"))
                .isInstanceOfSatisfying(
                        ValidationError.class,
                        error -> assertThat(error.problems()).containsOnlyKeys("number"));
    }

    @Test
    @Spec("CPK-002")
    void aKeyThatIsTakenIsExplained() {
        Chair taken = new Chair();
        taken.theatre.set(opera);
        taken.number = 1;

        IntegrityError error = catchThrowableOfType(IntegrityError.class, taken::insert);

        assertThat(taken.explain(error).orElseThrow())
                .hasMessageContaining("Chair with this theatre and number exists already.");
    }

    @Test
    @Spec("CPK-007")
    void keysAreCountedInEveryForm() {
        var keys = count(f("pk")).as("n");
        var ones = Chair.objects.filter(q("number", 1));
        var twos = Chair.objects.filter(q("number", 2));

        assertThat(Chair.objects.limit(2).aggregate(keys).get("n")).isEqualTo(2L);
        assertThat(Chair.objects.distinct().aggregate(keys).get("n")).isEqualTo(3L);
        assertThat(ones.union(twos).aggregate(keys).get("n")).isEqualTo(3L);
        assertThat(ones.values("pk").union(twos.values("pk")).aggregate(keys).get("n"))
                .isEqualTo(3L);
        for (var query : List.of(Chair.objects.limit(2), ones.union(twos))) {
            assertThatThrownBy(() -> query.aggregate(max(f("pk")).as("n")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "'pk' is a composite key, which cannot be part of an expression. Use"
                                    + " one of its columns.");
        }
    }

    @Test
    @Spec("CPK-004")
    void combinedQueriesAreOrderedByAllParts() {
        var ones = Chair.objects.filter(q("number", 1));
        var twos = Chair.objects.filter(q("number", 2));
        List<Object> sorted = List.of(List.of(first, 1), List.of(first, 2), List.of(second, 1));

        assertThat(ones.union(twos).orderBy(by("pk")).list())
                .extracting(Chair::pk)
                .isEqualTo(sorted);
        assertThat(ones.union(twos).orderBy(by("-pk")).list())
                .extracting(Chair::pk)
                .isEqualTo(sorted.reversed());
        assertThat(ones.values("pk").union(twos.values("pk")).orderBy(by("-pk")).list())
                .extracting(row -> row.get("pk"))
                .isEqualTo(sorted.reversed());
        assertThat(ones.union(twos).first()).map(Chair::pk).contains(sorted.getFirst());
        assertThat(ones.only("color").union(twos.only("color")).orderBy(by("-pk"), by("price")))
                .extracting(Chair::pk)
                .isEqualTo(sorted.reversed());
    }

    @Test
    @Spec("CPK-001")
    void noAnnotationIsCalledLikeTheKey() {
        assertThatThrownBy(() -> Chair.objects.annotate(f("price").as("pk")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The annotation 'pk' conflicts with the field of that name of Chair.");
        assertThat(Chair.objects.values("number").annotate(f("price").as("pk")).list()).hasSize(3);
    }
}
