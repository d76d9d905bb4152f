package blog;

import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Ddl;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.Identity;

import java.util.List;

/// Creates the tables of the blog from what its models say.
public final class Tables {
    private Tables() {}

    /// Creates all tables in an empty database, those of the many-to-many relations too.
    public static void create(Database database) {
        List<Ddl> tables =
                Apps.allWithPairs().stream()
                        .filter(model -> model.app().equals("blog"))
                        .map(Tables::table)
                        .toList();
        try (Session session = database.session()) {
            session.backend().schemaEditor(session).create(tables);
        }
    }

    private static Ddl table(Options<?> model) {
        List<ColumnField> fields = model.localFields();
        return new Ddl.CreateTable(
                model.table(),
                fields.stream().map(Tables::column).toList(),
                fields.stream().filter(ColumnField::primaryKey).map(ColumnField::column).toList(),
                fields.stream()
                        .filter(ForeignKeyField.class::isInstance)
                        .map(field -> reference((ForeignKeyField) field))
                        .toList(),
                null);
    }

    private static ColumnDefinition column(ColumnField field) {
        return new ColumnDefinition(
                field.column(),
                field.sqlType(),
                field.nullable(),
                field.auto() ? Identity.AUTO : Identity.NONE,
                null,
                null,
                null,
                null,
                null);
    }

    private static Constraint reference(ForeignKeyField key) {
        return new Constraint.ForeignKey(
                key.model().table() + "_" + key.column() + "_fk",
                List.of(key.column()),
                key.target().table(),
                List.of(key.targetColumn().column()));
    }
}
