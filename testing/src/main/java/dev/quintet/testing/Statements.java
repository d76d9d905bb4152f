package dev.quintet.testing;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.Registration;
import dev.quintet.db.StatementEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Counts what a piece of code sends to the database.
///
/// ```java
/// List<Blog> blogs = Blog.objects.prefetchRelated("entries").list();
///
/// assertThat(Statements.during(() -> blogs.forEach(blog -> blog.entries.list()))).isEmpty();
/// ```
///
/// What comes back is the list of the statements in their order, so that a failing test shows them.
/// The steps of transactions (BEGIN, COMMIT, savepoints) are not among them; a batch is one.
/// Statements of all threads count.
public final class Statements {
    private Statements() {}

    /// The statements that a piece of code sends to the default database.
    public static List<String> during(Runnable code) {
        return during(Databases.get(), code);
    }

    /// The statements that a piece of code sends to a database.
    public static List<String> during(Database database, Runnable code) {
        List<String> statements = Collections.synchronizedList(new ArrayList<>());
        try (Registration _ =
                database.listen(event -> {
                    if (event.kind() != StatementEvent.Kind.TRANSACTION) {
                        statements.add(event.sql());
                    }
                })) {
            code.run();
        }
        return List.copyOf(statements);
    }
}
