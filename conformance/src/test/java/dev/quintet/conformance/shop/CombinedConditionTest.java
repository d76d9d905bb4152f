package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.BooleanExpression;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Functions;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Conditions connected and negated, and boolean expressions as conditions.
@EveryDatabase
class CombinedConditionTest {
    private static final Condition<Object> CHEAP = q("sold__lt", 60);
    private static final Condition<Object> RATED = q("rating__gte", 3);
    private static final Condition<Object> EARLY = q("released__year__lt", 1971);

    CombinedConditionTest(Database database) {
        Shop.in(database);
    }

    @Test
    @Spec("QUERY-011")
    void andOrNot() {
        assertThat(Shop.albums(CHEAP.and(RATED))).containsExactly("help wanted");
        assertThat(Shop.albums(CHEAP.and(RATED))).isEqualTo(Shop.albums(CHEAP, RATED));
        assertThat(Shop.albums(RATED.or(EARLY)))
                .containsExactly("Help Me", "Let It Be Me", "help wanted");
        assertThat(Shop.albums(RATED.not())).containsExactly("50% Off_Sale\\", "Let It Be Me");
        assertThat(Shop.albums(RATED.not().not())).isEqualTo(Shop.albums(RATED));
        assertThat(Shop.albums(RATED.or(EARLY).and(CHEAP.not()))).containsExactly("Help Me");
    }

    @Test
    @Spec("QUERY-011")
    void noConditionIsNeutral() {
        assertThat(q().and(RATED)).isEqualTo(RATED);
        assertThat(RATED.or(q())).isEqualTo(RATED);
        assertThat(q().xor(RATED)).isEqualTo(RATED);
        assertThat(Shop.albums(q())).hasSize(4);
        assertThat(Shop.names(Album.objects.exclude(q()))).hasSize(4);
        assertThat(Shop.albums(q(Map.of()))).hasSize(4);
    }

    @Test
    @Spec("QUERY-011")
    void equalOnesAreFlatEqualAndHash() {
        Condition<Object> three = CHEAP.and(RATED).and(EARLY);

        assertThat(three)
                .hasToString("(sold__lt=60 AND rating__gte=3 AND released__year__lt=1971)");
        assertThat(CHEAP.and(RATED.and(EARLY))).isEqualTo(three).hasSameHashCodeAs(three);
        assertThat(CHEAP.or(RATED).and(EARLY)).isNotEqualTo(three);
        assertThat(q("sold__lt", 60)).isEqualTo(CHEAP).hasSameHashCodeAs(CHEAP);
        assertThat(q("sold__lt", 61)).isNotEqualTo(CHEAP);
    }

    @Test
    @Spec("QUERY-012")
    void xorIsTrueForAnOddNumber() {
        // Help Me: rated, early. Let It Be Me: cheap, early, rating NULL.
        // help wanted: cheap, rated. 50% Off: cheap
        assertThat(Shop.albums(CHEAP.xor(q("live", true)))).hasSize(4);
        assertThat(Shop.albums(CHEAP.xor(q("sold__gte", 0)))).containsExactly("Help Me");
        assertThat(Shop.albums(CHEAP.xor(EARLY).xor(q("sold__gte", 10))))
                .containsExactly("Let It Be Me", "help wanted");
    }

    @Test
    @Spec("LOOKUP-018")
    void whateverIsTrueOrFalseIsACondition() {
        assertThat(Shop.albums(Album_.live.isTrue())).containsExactly("Help Me");
        assertThat(Shop.albums(Album_.live.isTrue().not())).hasSize(3);
        assertThat(
                        Shop.bands(
                                exists(
                                        Album.objects.filter(
                                                q("band", ByName.outer("pk")), q("sold", 0)))))
                .containsExactly("Rolling Pins");
        assertThat(
                        Shop.albums(
                                BooleanExpression.of(Functions.<Album>holds(Album_.sold.gt(60)))
                                        .isTrue()))
                .containsExactly("Help Me");
        assertThat(
                        Shop.albums(
                                Functions.when(
                                                Album_.sold.gt(60),
                                                dev.quintet.models.expressions.Value.of(true))
                                        .otherwise(false)
                                        .eq(true)))
                .containsExactly("Help Me");
    }
}
