package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.Introspection;
import dev.quintet.db.Session;
import dev.quintet.models.Schema;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// What the schema says to those who read the database itself.
@EveryDatabase
class CommentTest {
    @Test
    @Spec("FOPT-006")
    void commentsStandInTheSchemaWhereTheDatabaseHasThem(Database database) {
        boolean known = database.backend().features().supportsComments();
        Schema.create(database, Thing.class);
        try (Session session = database.session()) {
            Introspection introspection = session.backend().introspection(session);
            assertThat(introspection.comment("things_thing"))
                    .isEqualTo(known ? "It's a \"thing\"" : "");
            assertThat(introspection.columns("things_thing"))
                    .filteredOn(column -> column.name().equals("select"))
                    .singleElement()
                    .extracting(Introspection.Column::comment)
                    .isEqualTo(known ? "The user's own" : "");
            assertThat(introspection.columns("things_thing"))
                    .filteredOn(column -> column.name().equals("id"))
                    .singleElement()
                    .extracting(Introspection.Column::comment)
                    .isEqualTo("");
        } finally {
            Schema.drop(database, Thing.class);
        }
        assertThat(Apps.options(Thing.class).column("number").comment())
                .isEqualTo("The user's own");
    }
}
