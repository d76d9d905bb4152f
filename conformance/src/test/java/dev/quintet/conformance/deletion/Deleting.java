package dev.quintet.conformance.deletion;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.StatementEvent;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models, and the statements that a deletion takes.
final class Deleting {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Deleting() {}

    /// The tables, without rows.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            Schema.create(
                    database,
                    User.class,
                    Folder.class,
                    File.class,
                    Label.class,
                    Version.class,
                    Comment.class,
                    Lock.class,
                    Share.class,
                    Task.class,
                    Audit.class,
                    Setting.class,
                    Profile.class,
                    Artist.class,
                    Album.class,
                    Song.class,
                    Asset.class,
                    Image.class,
                    Thumb.class,
                    NodeA.class,
                    NodeB.class);
        } else {
            Audit.objects.all().delete();
            Lock.objects.all().delete();
            Share.objects.all().delete();
            Folder.objects.all().delete();
            Task.objects.all().delete();
            Asset.objects.all().delete();
            Artist.objects.all().delete();
            Label.objects.all().delete();
            NodeA.objects.update(NodeA_.b().to((NodeB) null));
            NodeB.objects.all().delete();
            NodeA.objects.all().delete();
            User.objects.all().delete();
        }
    }

    static User user(String name) {
        return User.objects.create(User_.name.to(name));
    }

    static Folder folder(String name, User owner) {
        return Folder.objects.create(Folder_.name.to(name), Folder_.owner().to(owner));
    }

    static File file(String name, Folder folder) {
        return File.objects.create(File_.name.to(name), File_.folder().to(folder));
    }

    /// The statements that something takes, as `VERB table`.
    static List<String> statements(Runnable work) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            work.run();
            return recorder.statements().stream()
                    .map(StatementEvent::sql)
                    .map(Deleting::summary)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static String summary(String sql) {
        String plain = sql.replaceAll("[\"`]", "");
        return switch (plain.split(" ", 2)[0]) {
            case "SELECT", "DELETE" -> plain.split(" ", 2)[0] + after(plain, " FROM ");
            case "UPDATE" -> "UPDATE" + after(plain, "UPDATE ");
            default -> "";
        };
    }

    private static String after(String sql, String word) {
        int at = sql.indexOf(word) + word.length();
        return " " + sql.substring(at).split("\\s", 2)[0];
    }
}
