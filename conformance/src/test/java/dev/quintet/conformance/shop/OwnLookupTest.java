package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.models.expressions.lookups.Lookup;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.expressions.lookups.Transform;
import dev.quintet.sql.SqlExpression;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.util.List;

/// Lookups and transforms of a program's own.
@EveryDatabase
@ResourceLock("lookups")
class OwnLookupTest {
    /// Inequality, which is not among the built-in ones.
    private static final Lookup DIFFERS =
            (left, right, scope) ->
                    new SqlExpression.Not(
                            Lookups.lookup(left.type(), "exact").build(left, right, scope));

    /// Without upper case, on both sides.
    private static final Transform FOLDED =
            new Transform() {
                @Override
                public Resolved apply(Resolved operand, Scope scope) {
                    return Resolved.over(
                            new SqlExpression.Function(
                                    "LOWER", List.of(operand.sql()), ValueType.TEXT.sqlType()),
                            ValueType.TEXT,
                            operand.nullable(),
                            List.of(operand));
                }

                @Override
                public boolean bilateral() {
                    return true;
                }
            };

    OwnLookupTest(Database database) {
        Shop.in(database);
    }

    @AfterEach
    void forget() {
        Lookups.unregister("differs");
        Lookups.unregister(Kind.TEXT, "folded");
        Lookups.unregister(Album.class, "title", "differs");
        Lookups.unregister(Album.class, "sold", "exact");
    }

    @Test
    @Spec("LOOKUP-020")
    void aLookupIsACondition() {
        Lookups.register("differs", DIFFERS);

        assertThat(Shop.albums(q("title__differs", "Help Me"))).hasSize(3);
        assertThat(Shop.albums(Album_.sold.lookup("differs", 0))).hasSize(3);
        assertThat(Shop.albums(q("band__name__differs", "The Beats"))).hasSize(2);
        assertThat(
                        Shop.names(
                                Album.objects
                                        .alias(holds(f("sold").lookup("differs", 0)).as("sells"))
                                        .filter(q("sells", false))))
                .containsExactly("help wanted");
    }

    @Test
    @Spec("LOOKUP-020")
    void aTransformIsFollowedByWhatItsTypeHas() {
        Lookups.register(Kind.TEXT, "folded", FOLDED);

        assertThat(Shop.albums(q("title__folded__startswith", "help")))
                .containsExactly("Help Me", "help wanted");
        assertThat(Shop.albums(q("band__name__folded__folded", "the beats"))).hasSize(2);
    }

    @Test
    @Spec("LOOKUP-017")
    void aBilateralTransformChangesTheRightSideToo() {
        Lookups.register(Kind.TEXT, "folded", FOLDED);

        assertThat(Shop.albums(q("title__folded", "HELP ME"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("title__folded__in", List.of("HELP ME", "Help Wanted"))))
                .containsExactly("Help Me", "help wanted");
        assertThat(Shop.albums(q("title__folded", f("title")))).hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Shop.albums(q("title__folded__in", Album.objects.values("title"))))
                .withMessage(
                        "A query cannot be compared after a transform that holds for both sides.");
    }

    @Test
    @Spec("LOOKUP-019")
    void whatIsRegisteredTakesEffectAndIsForgotten() {
        var albums = Album.objects.filter(q("title__differs", "Help Me"));
        assertThatThrownBy(() -> albums.all().list()).isInstanceOf(FieldError.class);

        Lookups.register("differs", DIFFERS);
        assertThat(albums.all().list()).hasSize(3);

        Lookups.unregister("differs");
        assertThatThrownBy(() -> albums.all().list()).isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("LOOKUP-019")
    void aFieldMayHaveItsOwn() {
        assertThat(Shop.albums(q("sold", 100))).containsExactly("Help Me");

        Lookups.register(Album.class, "title", "differs", DIFFERS);
        Lookups.register(
                Album.class,
                "sold",
                "exact",
                (left, right, scope) ->
                        Lookups.lookup(ValueType.INTEGER, "lt").build(left, right, scope));

        assertThat(Shop.albums(q("title__differs", "Help Me"))).hasSize(3);
        assertThatThrownBy(() -> Shop.bands(q("name__differs", "Solo")))
                .isInstanceOf(FieldError.class);
        assertThat(Shop.albums(q("sold", 100))).hasSize(3);
        Lookups.unregister(Album.class, "sold", "exact");
        assertThat(Shop.albums(q("sold", 100))).containsExactly("Help Me");
    }

    @Test
    @Spec("LOOKUP-019")
    void namesThatNoPathCouldHaveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lookups.register("a__b", DIFFERS))
                .withMessage(
                        "'a__b' cannot be the name of a lookup. Allowed: letters, digits, and"
                                + " single underscores between them.");
    }
}
