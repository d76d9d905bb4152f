package dev.quintet.conformance.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.contenttypes.GenericPrefetch;
import dev.quintet.db.Database;
import dev.quintet.models.Prefetch;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What generic keys lead to, loaded beside the rows.
@EveryDatabase
class GenericPrefetchTest {
    private final Database database;
    private final Animal lion;
    private final Animal tiger;
    private final Mineral quartz;

    GenericPrefetchTest(Database database) {
        Generic.fresh(database);
        this.database = database;
        lion = Generic.animal("lion");
        tiger = Generic.animal("tiger");
        quartz = Generic.mineral("quartz");
        quartz.foundBy.set(tiger);
        quartz.save();
        Generic.tag("a", lion);
        Generic.tag("b", quartz);
        Generic.tag("c", tiger);
        Generic.tag("d", lion);
    }

    private static List<TaggedItem> items(Object... prefetches) {
        var items = TaggedItem.objects.orderBy(TaggedItem_.tag.asc());
        for (Object prefetch : prefetches) {
            items =
                    switch (prefetch) {
                        case String lookup -> items.prefetchRelated(lookup);
                        default -> items.prefetchRelated(cast(prefetch));
                    };
        }
        return items.list();
    }

    @SuppressWarnings("unchecked") // a prefetch by name is for any model
    private static Prefetch<TaggedItem, ?> cast(Object prefetch) {
        return (Prefetch<TaggedItem, ?>) prefetch;
    }

    @Test
    @Spec({"CT-007", "QSR-028"})
    void eachModelTakesOneQuery() {
        assertThat(Statements.during(database, () -> items("target"))).hasSize(3);
        List<TaggedItem> items = items("target");
        assertThat(
                        Statements.during(
                                database,
                                () ->
                                        assertThat(items)
                                                .extracting(item -> item.target.get())
                                                .containsExactly(lion, quartz, tiger, lion)))
                .isEmpty();
    }

    @Test
    @Spec({"CT-007", "QSR-028"})
    void rowsThatAreMissingAreKnownToBe() {
        quartz.delete();
        List<TaggedItem> items = items("target");

        assertThat(
                        Statements.during(
                                database, () -> assertThat(items.get(1).target.get()).isNull()))
                .isEmpty();
    }

    @Test
    @Spec({"CT-007", "QSR-028"})
    void aPathGoesOnFromTheModelsThatHaveIt() {
        List<TaggedItem> items = items("target__foundBy", "target__tags");

        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    Mineral found = (Mineral) items.get(1).target.get();
                                    assertThat(found.foundBy.get()).isEqualTo(tiger);
                                    Animal animal = (Animal) items.getFirst().target.get();
                                    assertThat(animal.tags.count()).isEqualTo(2);
                                }))
                .isEmpty();
        assertThatThrownBy(() -> items("target__colour"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @Test
    @Spec({"CT-007", "QSR-028"})
    void aQueryForEachModelChoosesItsRows() {
        List<TaggedItem> items =
                items(
                        GenericPrefetch.of(
                                "target",
                                Animal.objects.filter(Animal_.name.eq("lion")),
                                Mineral_.objects.selectRelated("foundBy")));

        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    assertThat(items)
                                            .extracting(item -> item.target.get())
                                            .containsExactly(lion, quartz, null, lion);
                                    Mineral found = (Mineral) items.get(1).target.get();
                                    assertThat(found.foundBy.get()).isEqualTo(tiger);
                                }))
                .isEmpty();
    }

    @Test
    @Spec({"CT-007", "QSR-028"})
    void twoQueriesOfOneModelAreRefused() {
        assertThatThrownBy(() ->
                        GenericPrefetch.of("target", Animal.objects.all(), Animal.objects.all()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two queries of generic.Animal");
        assertThatThrownBy(() ->
                        items(
                                GenericPrefetch.of(
                                        "target", Animal.objects.all(), Pet.objects.all())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two queries of generic.Animal");
    }

    @Test
    @Spec("QSR-025")
    void rowsWhoseQueryLeavesTheirKeyOutFindTheirOwners() {
        for (var tags :
                List.of(
                        TaggedItem.objects.only("tag"),
                        TaggedItem.objects.defer("objectId"),
                        TaggedItem.objects.defer("contentType"))) {
            assertThat(
                            Statements.during(
                                    database,
                                    () -> {
                                        Animal found =
                                                Animal.objects
                                                        .prefetchRelated(
                                                                Prefetch.of(Animal_.tags(), tags))
                                                        .get(Animal_.name.eq("lion"));
                                        assertThat(found.tags.list())
                                                .extracting(item -> item.tag)
                                                .containsExactlyInAnyOrder("a", "d");
                                        assertThat(found.tags.list().getFirst().target.get())
                                                .isSameAs(found);
                                    }))
                    .hasSize(2);
        }
    }
}
