package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.expressions.Models.BLOG;
import static dev.quintet.models.expressions.Models.ENTRY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.models.expressions.Models.Blog;
import dev.quintet.models.expressions.Models.Entry;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class TypedConditionTest {
    private static final Subselect QUERY =
            new Subselect() {
                @Override
                public void shape(Shape shape) {
                    shape.mark("query");
                }

                @Override
                public String toString() {
                    return "SELECT";
                }
            };

    private static void assertTree(Condition<?> condition, String tree) {
        assertThat(condition).hasToString(tree);
    }

    @Test
    void columnsMakeLookupsOnPaths() {
        assertThat(ENTRY.headline.eq("x"))
                .isEqualTo(
                        new PathLookup<Entry>(
                                List.of("headline"), "exact", new Operand.Constant(Value.of("x"))));
        assertTree(BLOG.entries().blog().name.contains("x"), "entry__blog__name__contains='x'");
    }

    @Test
    void javaNamesStandForDjangosLookups() {
        assertTree(ENTRY.headline.startsWith("a"), "headline__startswith='a'");
        assertTree(ENTRY.headline.endsWith("a"), "headline__endswith='a'");
        assertTree(ENTRY.headline.equalsIgnoreCase("a"), "headline__iexact='a'");
        assertTree(ENTRY.headline.containsIgnoreCase("a"), "headline__icontains='a'");
        assertTree(ENTRY.headline.startsWithIgnoreCase("a"), "headline__istartswith='a'");
        assertTree(ENTRY.headline.endsWithIgnoreCase("a"), "headline__iendswith='a'");
        assertTree(ENTRY.headline.matches("a"), "headline__regex='a'");
        assertTree(ENTRY.headline.matchesIgnoreCase("a"), "headline__iregex='a'");
        assertTree(ENTRY.rating.gt(1), "rating__gt=1");
        assertTree(ENTRY.rating.gte(1), "rating__gte=1");
        assertTree(ENTRY.rating.lt(1.5), "rating__lt=1.5");
        assertTree(ENTRY.rating.lte(1L), "rating__lte=1");
        assertTree(ENTRY.rating.between(1, 5), "rating__range=[1, 5]");
        assertTree(ENTRY.rating.isNull(), "rating__isnull=true");
        assertTree(ENTRY.rating.isNotNull(), "rating__isnull=false");
        assertTree(ENTRY.published.isTrue(), "published__exact=true");
        assertTree(ENTRY.published.isFalse(), "published__exact=false");
        assertTree(ENTRY.rating.lookup("divisibleBy", 3), "rating__divisibleBy=3");
    }

    @Test
    void notEqualIsTheOppositeOfEqual() {
        assertThat(ENTRY.rating.ne(3)).isEqualTo(ENTRY.rating.eq(3).not());
        assertTree(ENTRY.rating.ne(ENTRY.comments), "NOT (rating__exact=comments)");
    }

    @Test
    void choicesComeAsCollectionsAsArgumentsAndAsQueries() {
        assertTree(ENTRY.rating.in(3, 1, 3, 2L), "rating__in=[3, 1, 2]");
        assertTree(ENTRY.rating.in(List.of()), "rating__in=[]");
        assertTree(ENTRY.headline.in(Arrays.asList("a", null)), "headline__in=['a', null]");
        assertTree(ENTRY.headline.in(QUERY), "headline__in=(SELECT)");
        assertTree(ENTRY.blog().in(QUERY), "blog__in=(SELECT)");
    }

    @Test
    void otherColumnsAreOperandsToo() {
        assertTree(ENTRY.rating.gt(ENTRY.comments), "rating__gt=comments");
        assertTree(ENTRY.rating.gt(ENTRY.score), "rating__gt=score");
        assertTree(
                ENTRY.rating.between(ENTRY.comments, ENTRY.price),
                "rating__range=[comments, price]");
        assertTree(ENTRY.headline.startsWith(ENTRY.blog().name), "headline__startswith=blog__name");
        assertTree(ENTRY.blog().eq(outer("pk")), "blog__exact=outer.pk");
    }

    @Test
    void transformsOfPathsExtendThem() {
        assertThat(ENTRY.pubDate.year().gte(2006))
                .isEqualTo(
                        new PathLookup<Entry>(
                                List.of("pubDate", "year"),
                                "gte",
                                new Operand.Constant(Value.of(2006))));
        assertTree(ENTRY.created.date().isoWeekDay().eq(1), "created__date__iso_week_day__exact=1");
        assertTree(ENTRY.created.time().hour().eq(1), "created__time__hour__exact=1");
        assertTree(
                ENTRY.data.key("owner").at(0).key("contains").eq("x"),
                "data__owner__0__contains__exact='x'");
    }

    @Test
    void computedValuesMakeLookupsOnExpressions() {
        assertThat(lower(ENTRY.headline).contains("x")).isInstanceOf(ValueLookup.class);
        assertTree(ENTRY.headline.lower().contains("x"), "LOWER(headline)__contains='x'");
        assertTree(ENTRY.rating.plus(1).gt(ENTRY.comments), "(rating + 1)__gt=comments");
        assertTree(
                ENTRY.pubDate.plus(ENTRY.length).year().eq(1), "YEAR((pubDate + length))__exact=1");
    }

    @Test
    void relationsCompareWithInstances() {
        Blog blog = new Blog();
        assertThat(ENTRY.blog().eq(blog))
                .isEqualTo(
                        new PathLookup<Entry>(
                                List.of("blog"), "exact", new Operand.Constant(Value.of(blog))));
        assertTree(ENTRY.blog().isNull(), "blog__isnull=true");
        assertTree(ENTRY.blog().pk().in(1, 2), "blog__pk__in=[1, 2]");
        assertTree(ENTRY.pk().eq(1), "pk__exact=1");
    }

    @Test
    void jsonIsAskedForItsKeys() {
        assertTree(ENTRY.data.hasKey("a"), "data__has_key='a'");
        assertTree(ENTRY.data.hasKeys("a", "b"), "data__has_keys=['a', 'b']");
        assertTree(ENTRY.data.hasAnyKeys(List.of("a")), "data__has_any_keys=['a']");
        assertTree(ENTRY.data.key("n").gt(3), "data__n__gt=3");
        assertTree(ENTRY.data.key("n").asText().startsWith("x"), "TEXT(data__n)__startswith='x'");
        assertThat(ENTRY.data.contains(List.of(1)))
                .isEqualTo(
                        new PathLookup<Entry>(
                                List.of("data"),
                                "contains",
                                new Operand.Constant(Value.of(List.of(1)))));
    }

    @Test
    void conditionsOnAnyModelCombineWithThoseOnOne() {
        Condition<Entry> left = ENTRY.rating.gt(1).and(q("headline", "x"));
        Condition<Entry> right = q("headline", "x").or(ENTRY.rating.gt(1));
        assertTree(left, "(rating__gt=1 AND headline='x')");
        assertTree(right, "(headline='x' OR rating__gt=1)");
        assertTree(
                left.and(ENTRY.rating.lt(5)), "(rating__gt=1 AND headline='x' AND rating__lt=5)");
        assertTree(
                left.or(ENTRY.rating.lt(5)), "((rating__gt=1 AND headline='x') OR rating__lt=5)");
        assertTree(
                left.not().xor(right),
                "(NOT (rating__gt=1 AND headline='x') XOR (headline='x' OR rating__gt=1))");
    }

    @Test
    void whatASearchFormLeavesOpenVanishes() {
        Condition<Entry> nothing = ENTRY.headline.containsIgnoreCaseIf(null);
        assertThat(nothing).isInstanceOf(Always.class);
        assertTree(nothing.and(ENTRY.rating.gtIf(3)).and(ENTRY.blog().eqIf(null)), "rating__gt=3");
        assertThat(ENTRY.rating.betweenIf(null, null)).isInstanceOf(Always.class);
        assertTree(ENTRY.rating.betweenIf(1, null), "rating__gte=1");
        assertTree(ENTRY.rating.betweenIf(null, 5), "rating__lte=5");
        assertTree(ENTRY.rating.betweenIf(1, 5), "rating__range=[1, 5]");
        assertThat(ENTRY.headline.inIf(null)).isInstanceOf(Always.class);
        assertTree(ENTRY.headline.inIf(List.of()), "headline__in=[]");
        assertThat(ENTRY.headline.neIf(null)).isInstanceOf(Always.class);
        assertThat(nothing.not()).isInstanceOf(Always.class);
    }

    @Test
    void equalTreesAreEqual() {
        assertThat(ENTRY.pubDate.eq(LocalDate.EPOCH)).isEqualTo(ENTRY.pubDate.eq(LocalDate.EPOCH));
        assertThat(ENTRY.pubDate.eq(LocalDate.EPOCH)).isNotEqualTo(ENTRY.pubDate.eq(LocalDate.MAX));
        assertThat(ENTRY.rating.plus(1))
                .isEqualTo(ENTRY.rating.plus(1))
                .hasSameHashCodeAs(ENTRY.rating.plus(1));
    }
}
