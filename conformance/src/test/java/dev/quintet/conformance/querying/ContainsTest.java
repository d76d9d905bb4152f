package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Model;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Whether an instance is among the rows.
@EveryDatabase
@Spec("QST-017")
class ContainsTest {
    private final Album arctic;
    private final Album delta;

    ContainsTest(Database database) {
        Music.in(database);
        arctic = Album.objects.get(title.eq("Arctic"));
        delta = Album.objects.get(title.eq("Delta"));
    }

    @Test
    void itIsOneStatementWithoutRows() {
        var few = Album.objects.filter(sold.lt(15));

        assertThat(few.contains(arctic)).isTrue();
        assertThat(few.contains(delta)).isFalse();
        assertThat(Music.statements(() -> few.contains(arctic)))
                .singleElement()
                .asString()
                .contains("1")
                .doesNotContain("title");
    }

    @Test
    void rowsThatHaveBeenReadAreLookedThrough() {
        var few = Album.objects.filter(sold.lt(15));
        few.list();

        assertThat(
                        Music.statements(() -> {
                            assertThat(few.contains(arctic)).isTrue();
                            assertThat(few.contains(delta)).isFalse();
                        }))
                .isEmpty();
    }

    @Test
    void anInstanceOfAnotherModelIsNeverThere() {
        Model band = Band.objects.first().orElseThrow();

        assertThat(Music.statements(() -> assertThat(Album.objects.contains(band)).isFalse()))
                .isEmpty();
    }

    @Test
    void whatCannotBeLookedForIsRefused() {
        assertThatThrownBy(() -> Album.objects.contains(new Album()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Album object (unsaved) must be saved before contains() can look for it.");
        assertThatThrownBy(() -> Album.objects.limit(2).contains(arctic))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slice");
        assertThatThrownBy(() -> Album.objects.union(Album.objects.all()).contains(arctic))
                .isInstanceOf(NotSupportedError.class);
    }

    @Test
    void aSliceThatHasBeenReadIsLookedThrough() {
        var two = Album.objects.orderBy(title.asc()).limit(2);
        two.list();

        assertThat(two.contains(arctic)).isTrue();
        assertThat(two.contains(delta)).isFalse();
    }
}
