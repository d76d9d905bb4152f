package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.ExplainOptions;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// How the database would read the rows.
@EveryDatabase
@Spec("QST-022")
class ExplainTest {
    private static final ExplainOptions PLAIN = ExplainOptions.DEFAULTS;

    private final Database database;

    ExplainTest(Database database) {
        Music.in(database);
        this.database = database;
    }

    @Test
    void theQueryThatWouldBeSentIsExplained() {
        var query = Album.objects.filter(sold.gt(15)).orderBy(title.asc());

        assertThat(Music.statements(() -> assertThat(query.explain()).isNotBlank()))
                .singleElement()
                .asString()
                .startsWith("EXPLAIN ")
                .endsWith(query.sql());
        var titles = Album.objects.values("title");
        assertThat(titles.union(titles).explain()).isNotBlank();
    }

    @Test
    void whatWouldNotBeSentHasNoPlan() {
        assertThat(Music.statements(() -> assertThat(Album.objects.none().explain()).isEmpty()))
                .isEmpty();
    }

    @Test
    void itReadsNoRowsUnlessItIsAskedTo() {
        var query = Album.objects.filter(sold.gt(15));
        if (explains("JSON")) {
            assertThat(query.explain(PLAIN.format("json"))).contains("{");
            assertThat(query.explain(PLAIN.analyze())).isNotBlank();
        } else {
            assertThatThrownBy(() -> query.explain(PLAIN.format("json")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "'JSON' is no format in which this database explains a query.");
        }
    }

    private boolean explains(String format) {
        try {
            database.backend().explain("", PLAIN.format(format));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void whatTheDatabaseDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Album.objects.explain(PLAIN.format("verse")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'VERSE' is no format");
        assertThatThrownBy(() -> Album.objects.explain(PLAIN.with("guess", true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'GUESS' is no option");
        assertThatThrownBy(() -> PLAIN.with("verbose) SELECT 1; --", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be the name of an option");
    }
}
