package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the last part of a path is understood.
@EveryDatabase
@Spec("LOOKUP-001")
class LookupNamesTest {

    LookupNamesTest(Database database) {
        Shop.in(database);
    }

    private static void refused(String path, String message) {
        assertThatThrownBy(() -> Shop.albums(q(path, 1)))
                .isInstanceOf(FieldError.class)
                .hasMessage(message);
    }

    @Test
    void withoutALookupItIsEquality() {
        assertThat(Shop.albums(q("title", "Help Me"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("title__exact", "Help Me"))).containsExactly("Help Me");
        assertThat(Shop.albums(q("released__year", 1970))).containsExactly("Let It Be Me");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheNearestAndAllOthers() {
        refused(
                "titel",
                "Cannot resolve 'titel' on Album. Did you mean 'title'? Choices are: band, bandId,"
                    + " id, label, labelId, live, notes, players, playtime, producer, producerId,"
                    + " rating, recorded, released, sold, title.");
        refused(
                "band__nam",
                "Cannot resolve 'nam' on Band. Did you mean 'name'? Choices are: albums, founded,"
                        + " id, motto, name.");
    }

    @Test
    void anUnknownLookupIsRefusedWithTheNearestAndAllOthers() {
        refused(
                "title__icontain",
                "'icontain' is no lookup or transform of type text. Did you mean 'icontains'?"
                        + " Choices are: contains, endswith, exact, gt, gte, icontains, iendswith,"
                        + " iexact, in, iregex, isnull, istartswith, lt, lte, range, regex,"
                        + " startswith.");
        refused(
                "released__yaer__gt",
                "'yaer' is no lookup or transform of type date. Did you mean 'year'? Choices are:"
                    + " contains, day, endswith, exact, gt, gte, icontains, iendswith, iexact, in,"
                    + " iregex, isnull, iso_week_day, iso_year, istartswith, lt, lte, month,"
                    + " quarter, range, regex, startswith, week, week_day, year.");
        refused(
                "band__contains",
                "'contains' is no lookup of the relation shop.Album.band. Choices are: exact,"
                        + " gt, gte, in, isnull, lt, lte.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title__contains",
                "title__icontains",
                "title__startswith",
                "title__istartswith",
                "title__endswith",
                "title__iendswith",
                "title__regex",
                "title__iregex",
                "sold__gt",
                "sold__gte",
                "sold__lt",
                "sold__lte",
                "released__in",
                "released__range",
                "released__year__gt",
                "notes__contains",
                "notes__has_key",
                "notes__has_keys",
                "notes__has_any_keys",
            })
    void nullIsNoValueForThem(String path) {
        String lookup = path.substring(path.lastIndexOf("__") + 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.albums(q(path, null)))
                .withMessage(
                        "Cannot use null as a query value for '"
                                + lookup
                                + "'. Use 'isnull' or 'exact' to find rows without a value.");
    }

    @Test
    void nullIsAValueForEqualityAndForJson() {
        assertThat(Shop.albums(q("rating", null))).containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("rating__exact", null))).containsExactly("Let It Be Me");
        assertThat(Shop.bands(q("motto__iexact", null))).containsExactly("Rolling Pins");
        assertThat(Shop.albums(q("rating__isnull", true))).containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("notes", null))).containsExactly("50% Off_Sale\\");
    }
}
