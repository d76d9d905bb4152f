package dev.quintet.conformance.db;

import dev.quintet.db.Database;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;

import java.util.ArrayList;
import java.util.List;

/// A table of names for tests.
record Items(Database database) {

    static Items in(Database database) {
        try (Session session = database.session()) {
            session.execute(
                    "CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE)");
        }
        return new Items(database);
    }

    void drop() {
        try (Session session = database.session()) {
            session.execute("DROP TABLE item");
        }
    }

    void insert(int id, String name) {
        try (Session session = database.session()) {
            session.update(
                    "INSERT INTO item (id, name) VALUES (?, ?)",
                    out -> {
                        out.setInt(id);
                        out.setString(name);
                    });
        }
    }

    List<String> names() {
        try (Session session = database.session()) {
            return session.query(
                    "SELECT name FROM item ORDER BY id",
                    ParameterBinder.NONE,
                    (row, cursor) -> {
                        var names = new ArrayList<String>();
                        while (cursor.next()) {
                            names.add(row.getString(1));
                        }
                        return names;
                    });
        }
    }
}
