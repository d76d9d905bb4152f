package dev.quintet.conformance.db;

import dev.quintet.db.DatabaseError;
import dev.quintet.db.Session;

import java.util.List;

/// The procedure `difference_of` of two numbers. Each database has a language of its own for them.
final class Procedures {
    /// What makes it, and what drops it.
    private record Language(String create, String drop) {}

    private static final List<Language> LANGUAGES =
            List.of(
                    new Language(
                            "CREATE FUNCTION difference_of(a INTEGER, b INTEGER) RETURNS INTEGER"
                                    + " LANGUAGE SQL AS 'SELECT a - b'",
                            "DROP FUNCTION difference_of"),
                    new Language(
                            "CREATE PROCEDURE difference_of(a INTEGER, b INTEGER) SELECT a - b",
                            "DROP PROCEDURE difference_of"),
                    new Language(
                            "CREATE ALIAS \"difference_of\" FOR \"java.lang.Math.subtractExact(int,"
                                    + " int)\"",
                            "DROP ALIAS \"difference_of\""));

    private Procedures() {}

    /// Makes it in whichever language the database speaks.
    ///
    /// @return the statement that drops it
    static String create(Session session) {
        for (Language language : LANGUAGES) {
            try {
                session.execute(language.create());
                return language.drop();
            } catch (DatabaseError e) {
                // not this one
            }
        }
        throw new IllegalStateException("No language of procedures is known here.");
    }
}
