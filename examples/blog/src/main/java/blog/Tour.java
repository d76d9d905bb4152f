package blog;

import blog.tour.Chapters;
import blog.tour.Narrator;
import blog.tour.Page;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.Schema;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A tour of the library through a small blog, section by section as in Django's "Making queries":
/// for each step the Java, the SQL that was sent, and the answer.
///
/// An argument names the chapters that are told, by a part of their titles; all are made.
final class Tour {
    private static final int WIDTH = 110;

    private Tour() {}

    static void main(String[] arguments) {
        boolean colours =
                System.console() != null
                        && System.console().isTerminal()
                        && System.getenv("NO_COLOR") == null;
        String wanted = String.join(" ", arguments).toLowerCase(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Narrator narrator =
                new Narrator(
                        new Page(out, WIDTH, colours),
                        title -> title.toLowerCase(Locale.ROOT).contains(wanted));
        make(narrator);
        out.flush();
    }

    /// Makes all steps on a database in memory of their own.
    static void make(Narrator narrator) {
        try (Database database = Database.open(Databases.DEFAULT, "sqlite::memory:")) {
            Databases.with(
                    database,
                    () -> {
                        Schema.create(database);
                        SampleData.create();
                        Chapters.tell(narrator);
                        return null;
                    });
        }
    }
}
