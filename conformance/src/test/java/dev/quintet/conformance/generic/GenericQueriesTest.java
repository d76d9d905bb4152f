package dev.quintet.conformance.generic;

import static dev.quintet.models.expressions.AggregateFunctions.count;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.FilteredRelation;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Queries over generic relations in the company of everything else.
@EveryDatabase
class GenericQueriesTest {
    private final Animal lion;
    private final Animal tiger;
    private final Animal bear;

    GenericQueriesTest(Database database) {
        Generic.fresh(database);
        lion = Generic.animal("lion");
        tiger = Generic.animal("tiger");
        bear = Generic.animal("bear");
        Generic.tag("wild", lion);
        Generic.tag("big", lion);
        Generic.tag("wild", tiger);
        Mineral quartz = new Mineral();
        quartz.setId(bear.id());
        quartz.save();
        Generic.tag("wild", quartz);
        Generic.tag("big", quartz);
    }

    @Test
    @Spec("CT-006")
    void oneFilterIsAboutOneRowAndTwoMayBeAboutTwo() {
        assertThat(Animal.objects.filter(q("tags__tag", "wild"), q("tags__tag", "big"))).isEmpty();
        assertThat(Animal.objects.filter(q("tags__tag", "wild")).filter(q("tags__tag", "big")))
                .containsExactly(lion);
    }

    @Test
    @Spec("CT-006")
    void twoQueriesBecomeOne() {
        var wild = Animal.objects.filter(q("tags__tag", "wild"));
        var big = Animal.objects.filter(q("tags__tag", "big"));

        assertThat(wild.or(big).distinct()).containsExactlyInAnyOrder(lion, tiger);
        assertThat(wild.and(big)).containsExactly(lion);
        assertThat(wild.or(Animal.objects.filter(q("name", "bear"))).distinct())
                .containsExactlyInAnyOrder(lion, tiger, bear);
    }

    @Test
    @Spec("CT-006")
    void anOrKeepsRowsWithoutPartners() {
        assertThat(Animal.objects.filter(q("tags__tag", "wild").or(q("name", "bear"))))
                .containsExactlyInAnyOrder(lion, tiger, bear);
        assertThat(Animal.objects.filter(q("tags__isnull", true))).containsExactly(bear);
        assertThat(Animal.objects.filter(q("tags__isnull", false)).distinct())
                .containsExactlyInAnyOrder(lion, tiger);
    }

    @Test
    @Spec("CT-006")
    void aRelationUnderANameOfItsOwnIsRestrictedTwice() {
        var wild =
                FilteredRelation.over(Animal_.tags())
                        .where(Animal_.tags().tag.eq("wild"))
                        .as("wild_tags", TaggedItem_.Path::new);

        assertThat(Animal.objects.annotate(wild).filter(q("wild_tags__isnull", true)))
                .containsExactly(bear);
    }

    @Test
    @Spec("CT-006")
    void valuesAndOrdersFollowIt() {
        assertThat(
                        Animal.objects
                                .orderBy(Animal_.name.asc(), Animal_.tags().tag.asc())
                                .values("name", "tags__tag")
                                .list())
                .extracting(row -> row.get("tags__tag"))
                .containsExactly(null, "big", "wild", "wild");
    }

    @Test
    @Spec("CT-006")
    void aggregatesMayBeFiltered() {
        var wild = count(Animal_.tags()).filter(Animal_.tags().tag.eq("wild")).as("wild_ones");

        assertThat(Animal.objects.annotate(wild).orderBy(Animal_.name.asc()))
                .extracting(animal -> animal.get(wild))
                .containsExactly(0L, 1L, 1L);
        assertThat(
                        Animal.objects
                                .annotate(count(Animal_.tags()).as("number"))
                                .filter(q("number__gt", 1)))
                .containsExactly(lion);
    }

    @Test
    @Spec("CT-006")
    void changesAndQueriesInsideFollowItToo() {
        assertThat(Animal.objects.filter(q("tags__tag", "big")).update(Animal_.name.to("king")))
                .isEqualTo(1);
        assertThat(
                        TaggedItem.objects.filter(
                                q(
                                        "objectId__in",
                                        Animal.objects.filter(q("tags__tag", "big")).values("id")),
                                q("animal__name", "king")))
                .hasSize(2);
        assertThat(Animal.objects.filter(q("tags__tag", "wild")).delete().perModel())
                .isEqualTo(Map.of("generic.Animal", 2, "generic.TaggedItem", 3));
    }

    @Test
    @Spec("CT-006")
    void negationKnowsTheModel() {
        assertThat(Animal.objects.exclude(q("tags__tag", "wild"))).containsExactly(bear);
        assertThat(Animal.objects.filter(q("tags__tag", "wild")).exclude(q("tags__tag", "big")))
                .containsExactly(tiger);
        assertThat(TaggedItem.objects.exclude(q("animal__name", "lion"))).hasSize(3);
        assertThat(TaggedItem.objects.exclude(q("animal__tags__tag", "big"))).hasSize(3);
    }
}
