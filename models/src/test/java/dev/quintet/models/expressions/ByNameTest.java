package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Models.BLOG;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.Models.filter;
import static dev.quintet.models.expressions.Models.orderBy;
import static dev.quintet.models.expressions.Models.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ByNameTest {
    @Test
    void pathsAreSplitIntoNames() {
        assertThat(q("blog__name__icontains", "beatles"))
                .isEqualTo(
                        new PathLookup<>(
                                List.of("blog", "name", "icontains"),
                                null,
                                new Operand.Constant(Value.of("beatles"))));
        assertThat(q("_hidden__x_y", 1)).hasToString("_hidden__x_y=1");
        assertThat(q("a___b", 1))
                .isEqualTo(
                        new PathLookup<>(
                                List.of("a", "_b"), null, new Operand.Constant(Value.of(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "__", "a__", "__a", "a____b"})
    void malformedPathsAreRefused(String path) {
        assertThatThrownBy(() -> q(path, 1))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "The path '"
                                + path
                                + "' has an empty part: it is names joined by '__', such as"
                                + " blog__name__icontains.");
        assertThatThrownBy(() -> f(path)).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> by("-" + path)).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> outer(path)).isInstanceOf(FieldError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_connector", "_negated"})
    void connectorsAreNoNames(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> q(Map.of(name, "OR")))
                .withMessage(
                        "'"
                                + name
                                + "' is no lookup. Conditions are connected and negated with and(),"
                                + " or(), xor() and not(), never by a name.");
    }

    @Test
    void hostileNamesAreData() {
        String name = "x\"; DROP TABLE entry; --";
        assertThat(q(name, 1))
                .isEqualTo(
                        new PathLookup<>(List.of(name), null, new Operand.Constant(Value.of(1))));
        assertThatThrownBy(() -> TestScope.resolve(f(name))).isInstanceOf(FieldError.class);
    }

    @Test
    void operandsAreWhateverTheyAre() {
        assertThat(q("x", null)).hasToString("x=null");
        assertThat(q("x__in", Arrays.asList(1, null))).hasToString("x__in=[1, null]");
        assertThat(q("x__in", new Object[] {1, null})).hasToString("x__in=[1, null]");
        assertThat(q("x__in", (Iterable<Integer>) () -> List.of(1, 2).iterator()))
                .hasToString("x__in=[1, 2]");
        assertThat(q("x", f("y"))).isEqualTo(q("x", ENTRY.headline.as("y")));
        assertThat(q("x", Value.of(3))).hasToString("x=3");
        assertThat(q("x", new byte[] {1})).isEqualTo(q("x", new byte[] {1}));
    }

    @Test
    void aMapIsSeveralLookupsThatAllHold() {
        Map<String, Object> lookups = new LinkedHashMap<>();
        lookups.put("rating__gt", 3);
        lookups.put("headline", null);
        assertThat(q(lookups)).hasToString("(rating__gt=3 AND headline=null)");
        assertThat(q(Map.of("rating", 3))).isEqualTo(q("rating", 3));
        assertThat(q(Map.of())).isEqualTo(q());
    }

    @Test
    void anOperandThatIsMissingIsNoCondition() {
        assertThat(ByName.qIf("rating__gt", null)).isEqualTo(q());
        assertThat(ByName.qIf("rating__gt", 3)).isEqualTo(q("rating__gt", 3));
    }

    @Test
    void ordersHaveDjangosSigns() {
        assertThat(by("pubDate")).isEqualTo(ENTRY.pubDate.asc());
        assertThat(by("+pubDate")).isEqualTo(ENTRY.pubDate.asc());
        assertThat(by("-blog__name").nullsLast()).isEqualTo(ENTRY.blog().name.desc().nullsLast());
        assertThat(by("?")).hasToString("RANDOM() ASC");
        assertThat(by("-rating").reversed()).isEqualTo(by("rating"));
    }

    @Test
    void namesFitWhereTypesAreAsked() {
        assertThat(
                        filter(
                                q("rating", 1),
                                f("rating").gt(f("comments")),
                                ENTRY.rating.eq(f("comments"))))
                .hasToString("[rating=1, rating__gt=comments, rating__exact=comments]");
        assertThat(orderBy(by("rating"), f("rating").plus(1).desc()))
                .hasToString("[rating ASC, (rating + 1) DESC]");
        assertThat(update(set("rating", f("rating").plus(1)), set("headline", null)))
                .hasToString("[rating=(rating + 1), headline=null]");
        assertThat(lower(f("headline")).contains("x")).hasToString("LOWER(headline)__contains='x'");
        assertThat(sum(f("price").times(f("comments")))).hasToString("SUM((price * comments))");
        assertThat(count(f("authors")).as()).hasToString("COUNT(authors) AS authors__count");
    }

    @Test
    void namesTakeEveryOperator() {
        assertThat(f("x").contains("a").and(f("x").matchesIgnoreCase(f("y"))))
                .hasToString("(x__contains='a' AND x__iregex=y)");
        assertThat(f("x").eq(ENTRY.rating).or(f("x").in(1, 2)))
                .hasToString("(x__exact=rating OR x__in=[1, 2])");
        assertThat(f("x").minus(ENTRY.rating).negate()).hasToString("((x - rating) * -1)");
        assertThat(f("data").key("a").eq(1)).hasToString("data__a__exact=1");
        assertThat(f("rating").orElse(0)).hasToString("COALESCE(rating, 0)");
        assertThat(DynamicExpression.of(ENTRY.rating).bitAnd(6)).hasToString("(rating & 6)");
    }

    @Test
    void outerReferencesReachAnyNumberOfQueriesOut() {
        assertThat(TestScope.resolve(outer("pk")).sql())
                .hasToString("Column[source=outer, name=pk]");
        assertThat(TestScope.resolve(outer(BLOG.name)).sql())
                .hasToString("Column[source=outer, name=name]");
        assertThat(TestScope.resolve(outer(outer(BLOG.name))).sql())
                .hasToString("Column[source=outerouter, name=name]");
        assertThatIllegalArgumentException().isThrownBy(() -> outer(ENTRY.rating.plus(1)));
    }

    @Test
    void constantsMayBeTyped() {
        assertThat(TestScope.resolve(Value.of(5, ValueType.TEXT)).sql())
                .isEqualTo(TestScope.param(5, SqlType.TEXT));
        assertThat(TestScope.resolve(Functions.value(5).as(ValueType.LONG)).sql())
                .isEqualTo(TestScope.param(5, SqlType.BIG_INT));
    }

    @Test
    void aFieldToSetHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> set("", 1));
    }
}
