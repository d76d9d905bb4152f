package dev.quintet.db.mysql;

import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;

import java.util.List;

/// Changes a schema in MySQL and MariaDB.
final class MysqlSchemaEditor extends SchemaEditor {

    MysqlSchemaEditor(Session session) {
        super(session);
    }

    @Override
    protected List<String> referring(String table) {
        return names(
                "SELECT DISTINCT table_name FROM information_schema.key_column_usage"
                        + " WHERE referenced_table_schema = DATABASE()"
                        + " AND referenced_table_name = ?",
                out -> out.setString(table));
    }

    @Override
    protected void withoutForeignKeys(Runnable change) {
        send("SET foreign_key_checks = 0");
        try {
            change.run();
        } finally {
            send("SET foreign_key_checks = 1");
        }
    }

    @Override
    public void resetIdentity(String table, String column) {
        send("ALTER TABLE " + quoted(table) + " AUTO_INCREMENT = " + nextKey(table, column));
    }
}
