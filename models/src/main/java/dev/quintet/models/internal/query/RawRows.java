package dev.quintet.models.internal.query;

import dev.quintet.db.Database;
import dev.quintet.db.Row;
import dev.quintet.db.Session;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Instances of a model that are made of the rows of a user's own SQL.
///
/// @param rows the instances
/// @param columns the names of the result's columns
/// @param fields the fields that were read
public record RawRows<M>(List<M> rows, List<String> columns, List<ColumnField> fields) {

    /// Executes a statement and reads its rows.
    ///
    /// @throws FieldDoesNotExist if a row does not have the key
    public static <M> RawRows<M> read(RawStatement statement, Options<M> model, Database database) {
        try (Session session = database.session()) {
            return session.query(
                    statement.sql(),
                    statement.binder(),
                    (row, cursor) -> {
                        List<String> columns = row.columns();
                        Reader<M> reader =
                                new Reader<>(statement, model, columns, database.alias());
                        List<M> rows = new ArrayList<>();
                        while (cursor.next()) {
                            rows.add(reader.read(row));
                        }
                        return new RawRows<>(rows, columns, reader.fields);
                    });
        }
    }

    /// Knows which column is a field, and which one is a value of its own.
    private static final class Reader<M> {
        private final ModelAccess<M> access;
        private final List<ColumnField> fields = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<Integer> others = new ArrayList<>();
        private final InstanceReader<M> instances;

        Reader(RawStatement statement, Options<M> model, List<String> columns, String alias) {
            this.access = model.access();
            for (int i = 0; i < columns.size(); i++) {
                add(columns.get(i), i + 1, statement, model);
            }
            for (ColumnField key : model.pkFields()) {
                if (!fields.contains(key)) {
                    throw new FieldDoesNotExist(
                            "A raw query over "
                                    + model.name()
                                    + " must give the key: there is no column '"
                                    + key.column()
                                    + "' among "
                                    + columns
                                    + ".");
                }
            }
            instances =
                    InstanceReader.of(
                            new RowLayout.Instance(
                                    model,
                                    fields,
                                    positions.stream().mapToInt(Integer::intValue).toArray(),
                                    List.of()),
                            alias);
        }

        private void add(String column, int at, RawStatement statement, Options<M> model) {
            ColumnField field = field(column, statement, model);
            if (field == null) {
                names.add(column);
                others.add(at);
            } else if (!fields.contains(field)) {
                fields.add(field);
                positions.add(at);
            }
        }

        private static @Nullable ColumnField field(
                String column, RawStatement statement, Options<?> model) {
            String translated = statement.translations().get(column);
            if (translated != null) {
                Field field = model.find(translated);
                if (field instanceof ColumnField named) {
                    return named;
                }
                throw new FieldDoesNotExist(
                        "The column '"
                                + column
                                + "' is translated to '"
                                + translated
                                + "', which is no column of "
                                + model.name()
                                + ".");
            }
            ColumnField similar = null;
            for (ColumnField field : model.fields()) {
                if (field.column().equals(column)) {
                    return field;
                }
                if (field.column().equalsIgnoreCase(column)) {
                    similar = field;
                }
            }
            return similar;
        }

        M read(Row row) throws SQLException {
            M instance = instances.read(row);
            if (!names.isEmpty()) {
                @Nullable Object[] values = new @Nullable Object[names.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getValue(others.get(i));
                }
                access.annotate(instance, names, values);
            }
            return instance;
        }
    }
}
