package dev.quintet.conformance.loading;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.FilteredRelation;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
@Spec("QUERY-019")
class FilteredRelationTest {
    private final FilteredRelation<Person, Article, Article_.Path<Person>> fullOnes =
            FilteredRelation.over(Person_.written())
                    .where(Person_.written().title.eq("Full"))
                    .as("fullOnes", Article_.Path::new);

    private final Statements statements;
    private final Magazine magazine;

    FilteredRelationTest(Database database) {
        magazine = Magazine.in(database);
        statements = new Statements(database);
    }

    private static QuerySet<Person> people() {
        return Person.objects.orderBy(Person_.id.asc());
    }

    private static FilteredRelation<Object, Object, ?> byName(String relation, String alias) {
        return FilteredRelation.over(relation).as(alias);
    }

    // ---- how it joins

    @Test
    void rowsWithoutSuchARelatedRowStay() {
        var full = count(fullOnes.path()).as("full");

        List<Person> people = people().annotate(fullOnes).annotate(full).list();

        assertThat(people).extracting(person -> person.get(full)).containsExactly(1L, 0L);
    }

    @Test
    void theConditionStandsInTheJoin() {
        String sql = people().annotate(fullOnes).orderBy(fullOnes.path().rating.asc()).sql();

        assertThat(sql).containsPattern("LEFT.* ON .*title.*ORDER BY").doesNotContain("WHERE");
    }

    @Test
    void aFilterOnItDropsRowsWithoutOne() {
        QuerySet<Person> query = people().annotate(fullOnes).filter(fullOnes.path().rating.gte(1));

        assertThat(query.sql()).contains("INNER JOIN");
        assertThat(query.list()).containsExactly(magazine.ann);
    }

    @Test
    void rowsWithoutOneCanBeFound() {
        assertThat(people().annotate(fullOnes).filter(fullOnes.path().isNull()).list())
                .extracting(person -> person.name)
                .containsExactly("Bob");
        assertThat(people().annotate(fullOnes).exclude(fullOnes.path().isNotNull()).list())
                .extracting(person -> person.name)
                .containsExactly("Bob");
        assertThat(people().annotate(fullOnes).exclude(fullOnes.path().rating.eq(5)).list())
                .extracting(person -> person.name)
                .containsExactly("Bob");
    }

    @Test
    void byItselfItJoinsNothing() {
        assertThat(people().annotate(fullOnes).sql()).doesNotContain("JOIN");
        assertThat(people().annotate(fullOnes).count()).isEqualTo(2);
    }

    @Test
    void withoutAConditionItIsAnotherNameForTheRelation() {
        var all = FilteredRelation.over(Person_.written()).as("all", Article_.Path::new);

        assertThat(people().annotate(all).filter(all.path().title.eq("Bare")).list())
                .extracting(person -> person.name)
                .containsExactly("Bob");
    }

    @Test
    void severalOfOneRelationStandBesideEachOther() {
        var bareOnes =
                FilteredRelation.over(Person_.written())
                        .where(Person_.written().title.eq("Bare"))
                        .as("bareOnes", Article_.Path::new);

        assertThat(
                        people().annotate(fullOnes)
                                .annotate(bareOnes)
                                .valuesList("fullOnes__title", "bareOnes__title")
                                .list())
                .containsExactly(
                        java.util.Arrays.asList("Full", null),
                        java.util.Arrays.asList(null, "Bare"));
    }

    @Test
    void itMayLeadOverSeveralSteps() {
        var home =
                FilteredRelation.over(Article_.editor().nation())
                        .where(Article_.editor().nation().name.eq("Sweden"))
                        .as("home", Nation_.Path::new);

        assertThat(Article.objects.annotate(home).filter(home.path().isNotNull()).list())
                .containsExactly(magazine.full);
        assertThat(Article.objects.annotate(home).filter(home.path().code.isNull()).list())
                .containsExactly(magazine.bare);
    }

    @Test
    void itMayLeadOverAnotherOne() {
        var editors =
                FilteredRelation.over(fullOnes.path().editor())
                        .where(fullOnes.path().editor().name.eq("Bob"))
                        .as("editors", Person_.Path::new);

        assertThat(
                        people().annotate(fullOnes)
                                .annotate(editors)
                                .filter(editors.path().name.eq("Bob"))
                                .list())
                .containsExactly(magazine.ann);
    }

    // ---- where it is used

    @Test
    void aliasKnowsItAsWell() {
        assertThat(people().alias(fullOnes).filter(fullOnes.path().rating.eq(5)).list())
                .containsExactly(magazine.ann);
    }

    @Test
    void itIsUsedByName() {
        var good = FilteredRelation.over("written").where(q("written__rating__gte", 5)).as("good");

        assertThat(
                        people().annotate(good)
                                .filter(q("good__title__startswith", "Fu"))
                                .orderBy(by("-good__rating"))
                                .list())
                .containsExactly(magazine.ann);
    }

    @Test
    void aPathThatEndsWithItIsTheKeyOfTheRelatedRow() {
        assertThat(people().annotate(fullOnes).values("fullOnes").list())
                .extracting(row -> row.get("fullOnes"))
                .containsExactly(magazine.full.id(), null);
        assertThat(people().annotate(fullOnes).filter(fullOnes.path().eq(magazine.full)).list())
                .containsExactly(magazine.ann);
    }

    @Test
    void conditionsOfOneFilterMeanTheSameRow() {
        assertThat(
                        people().annotate(fullOnes)
                                .filter(
                                        fullOnes.path().rating.eq(5),
                                        fullOnes.path().title.eq("Full"))
                                .sql())
                .containsOnlyOnce("JOIN");
    }

    @Test
    void itIsCountedInGroupsOfValues() {
        var full = count(fullOnes.path()).as("full");

        assertThat(people().annotate(fullOnes).values("nation").annotate(full).list())
                .extracting(row -> row.get("full"))
                .containsExactlyInAnyOrder(1L, 0L);
        assertThat(people().annotate(fullOnes).aggregate(full)).containsEntry("full", 1L);
    }

    @Test
    void aQueryWithItStandsInsideOfOthers() {
        QuerySet<Person> inner = people().annotate(fullOnes).filter(fullOnes.path().rating.eq(5));

        assertThat(Article.objects.filter(Article_.author().in(inner)).list())
                .containsExactly(magazine.full);
    }

    @Test
    void selectRelatedLoadsTheRowsItLeadsTo() {
        List<Person> people =
                people().annotate(fullOnes).selectRelated(fullOnes.path().author()).list();

        List<String> sent =
                statements.of(() -> {
                    assertThat(people.getFirst().find(fullOnes)).contains(magazine.full);
                    assertThat(people.getLast().find(fullOnes)).isEmpty();
                    assertThat(people.getFirst().find(fullOnes).get().author.get().name)
                            .isEqualTo("Ann");
                });

        assertThat(sent).isEmpty();
    }

    @Test
    void theRowThatIsLoadedKnowsWhereItCameFrom() {
        Person ann = people().annotate(fullOnes).selectRelated(fullOnes.path()).list().getFirst();

        assertThat(ann.find(fullOnes).get().author.get()).isSameAs(ann);
    }

    @Test
    void overAKeyThatCannotBeNullTheConditionDropsRows() {
        var norwegians =
                FilteredRelation.over(Person_.nation())
                        .where(Person_.nation().name.eq("Norway"))
                        .as("norwegians", Nation_.Path::new);

        assertThat(people().annotate(norwegians).selectRelated(norwegians.path()).list())
                .containsExactly(magazine.ann);
    }

    @Test
    void columnsBehindItCanBeLeftOut() {
        Person ann =
                people().annotate(fullOnes)
                        .selectRelated("fullOnes")
                        .defer("fullOnes__body")
                        .list()
                        .getFirst();

        assertThat(ann.find(fullOnes).get().unloadedFields()).containsExactly("body");
        assertThat(ann.unloadedFields()).isEmpty();
    }

    // ---- conditions

    @Test
    void theConditionMayBeAnyOfThatRow() {
        var others =
                FilteredRelation.over(Person_.written())
                        .where(Person_.written().title.eq("Full").not())
                        .as("others", Article_.Path::new);

        assertThat(people().annotate(others).filter(others.path().isNotNull()).list())
                .extracting(person -> person.name)
                .containsExactly("Bob");
    }

    @Test
    void theConditionMayNameColumnsOfTheModelItself() {
        var ofAnn =
                FilteredRelation.over(Person_.written())
                        .where(Person_.name.eq("Ann"))
                        .as("ofAnn", Article_.Path::new);

        assertThat(people().annotate(ofAnn).filter(ofAnn.path().isNotNull()).list())
                .containsExactly(magazine.ann);
    }

    @Test
    void aPathOnTheRightSideMeansTheSameRow() {
        var same =
                FilteredRelation.over(Person_.written())
                        .where(Person_.written().title.eq(Person_.written().title))
                        .as("same", Article_.Path::new);

        assertThat(people().annotate(same).filter(same.path().isNotNull()).sql())
                .containsOnlyOnce("JOIN");
    }

    // ---- what is refused

    @Test
    void theNameOfAFieldIsRefused() {
        assertThatThrownBy(() -> people().annotate(byName("written", "bio")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'bio' conflicts with the field");
        assertThatThrownBy(() -> byName("written", "a.b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> byName("written", "a b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> byName("", "a")).isInstanceOf(FieldError.class);
    }

    @Test
    void anUnknownRelationIsRefused() {
        assertThatThrownBy(people().annotate(byName("writen", "w"))::list)
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Did you mean 'written'?");
    }

    @Test
    void whatIsNoRelationIsRefused() {
        assertThatThrownBy(people().annotate(byName("written__exact", "w"))::list)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'exact'");
        assertThatThrownBy(people().annotate(byName("bio", "w"))::list)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'bio'");
    }

    @Test
    void aConditionThatFollowsFurtherRelationsIsRefused() {
        var deep =
                FilteredRelation.over(Person_.written())
                        .where(Person_.written().editor().name.eq("Bob"))
                        .as("deep", Article_.Path::new);

        assertThatThrownBy(people().annotate(deep)::list)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'written__editor__name', which follows further relations");
    }

    @Test
    void aConditionOnAnotherRelationIsRefused() {
        var elsewhere =
                FilteredRelation.over(Person_.written())
                        .where(Person_.nation().name.contains("N"))
                        .as("elsewhere", Article_.Path::new);

        assertThatThrownBy(people().annotate(elsewhere)::list)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside of 'written'");
    }

    @Test
    void aQueryInTheConditionIsRefused() {
        var inQuery =
                FilteredRelation.over(Person_.written())
                        .where(Person_.written().editor().in(people()))
                        .as("inQuery", Article_.Path::new);

        assertThatThrownBy(people().annotate(inQuery)::list)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contains a query");
    }

    @Test
    void whatBelongsToNoQueryOfTheNameIsUnknown() {
        assertThatThrownBy(people().filter(fullOnes.path().rating.eq(1))::list)
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Cannot resolve 'fullOnes'");
        assertThatThrownBy(() -> magazine.ann.find(fullOnes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("QSR-032")
    void onlyRefusesIt() {
        assertThatThrownBy(() -> people().annotate(fullOnes).only("fullOnes__title"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only() cannot be used with the filtered relation 'fullOnes'.");
    }

    @Test
    void prefetchRelatedRefusesIt() {
        assertThatThrownBy(() -> people().annotate(fullOnes).prefetchRelated("fullOnes"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCombinedQueryRefusesIt() {
        assertThatThrownBy(() -> people().union(people()).annotate(fullOnes))
                .isInstanceOf(NotSupportedError.class);
    }
}
