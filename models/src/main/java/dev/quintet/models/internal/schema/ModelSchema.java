package dev.quintet.models.internal.schema;

import dev.quintet.db.Features;
import dev.quintet.db.RecordingParameters;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.internal.query.RowExpressions;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.ModelIndex;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Ddl;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.CreateIndex;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.Identity;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Turns models into the statements that create their tables.
public final class ModelSchema {
    private ModelSchema() {}

    /// The models that have a table of their own: the given ones without proxies, and the pairs of
    /// their many-to-many relations.
    public static List<Options<?>> withTables(Collection<? extends Options<?>> models) {
        Set<Options<?>> found = new LinkedHashSet<>();
        for (Options<?> model : models) {
            found.add(model.concrete());
        }
        for (Options<?> model : List.copyOf(found)) {
            for (ManyToManyField relation : model.manyToMany()) {
                if (relation.model() == model && relation.through().autoCreated()) {
                    found.add(relation.through());
                }
            }
        }
        return List.copyOf(found);
    }

    /// The statements that create the tables of models and what belongs to them.
    public static List<Ddl> create(List<Options<?>> models, Features features) {
        List<Ddl> changes = new ArrayList<>();
        for (Options<?> model : models) {
            changes.add(table(model, features));
            changes.addAll(indexes(model));
        }
        return changes;
    }

    private static CreateTable table(Options<?> model, Features features) {
        RowExpressions expressions = new RowExpressions(model, features, ModelSchema::stored);
        List<ColumnDefinition> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (ColumnField field : model.localFields()) {
            columns.add(column(field, expressions));
            if (field.unique() && !field.primaryKey()) {
                constraints.add(
                        new Constraint.Unique(name(model, field, "uniq"), List.of(field.column())));
            }
            if (field instanceof ForeignKeyField key) {
                constraints.add(foreignKey(model, key));
            }
        }
        for (List<String> together : model.uniqueTogether()) {
            List<String> names = columns(model, together);
            constraints.add(
                    new Constraint.Unique(
                            model.table() + "_" + String.join("_", names) + "_uniq", names));
        }
        for (ModelConstraint constraint : model.constraints()) {
            constraints.add(constraint(model, constraint, expressions));
        }
        return new CreateTable(
                model.table(),
                columns,
                model.pkFields().stream().map(ColumnField::column).toList(),
                constraints,
                null);
    }

    private static ColumnDefinition column(ColumnField field, RowExpressions expressions) {
        return new ColumnDefinition(
                field.column(),
                field.sqlType(),
                field.nullable(),
                field.auto() ? Identity.AUTO : Identity.NONE,
                field.databaseDefault() == null
                        ? null
                        : expressions.ofNone(field.databaseDefault(), field.name()),
                field.generated() == null
                        ? null
                        : new Ddl.Computed(
                                expressions.ofRow(field.generated()), field.generatedStored()),
                null,
                null,
                null);
    }

    private static Constraint foreignKey(Options<?> model, ForeignKeyField key) {
        ColumnField target = key.targetColumn();
        return new Constraint.ForeignKey(
                name(model, key, "fk"),
                List.of(key.column()),
                target.model().concrete().table(),
                List.of(target.column()));
    }

    private static Constraint constraint(
            Options<?> model, ModelConstraint constraint, RowExpressions expressions) {
        return switch (constraint) {
            case ModelConstraint.Unique(String name, List<String> fields) ->
                    new Constraint.Unique(name, columns(model, fields));
            case ModelConstraint.Check(String name, var condition) ->
                    new Constraint.Check(name, expressions.ofRow(condition));
        };
    }

    private static List<CreateIndex> indexes(Options<?> model) {
        List<CreateIndex> indexes = new ArrayList<>();
        for (ColumnField field : model.localFields()) {
            if (field.indexed() && !field.unique() && !field.primaryKey()) {
                indexes.add(
                        new CreateIndex(
                                name(model, field, "idx"),
                                model.table(),
                                List.of(field.column()),
                                false));
            }
        }
        for (ModelIndex index : model.indexes()) {
            indexes.add(
                    new CreateIndex(
                            index.name(), model.table(), columns(model, index.fields()), false));
        }
        return indexes;
    }

    private static List<String> columns(Options<?> model, List<String> fields) {
        return fields.stream().map(field -> model.column(field).column()).toList();
    }

    private static String name(Options<?> model, ColumnField field, String suffix) {
        return model.table() + "_" + field.column() + "_" + suffix;
    }

    /// A constant as it is stored, for the text of the schema.
    private static @Nullable Object stored(ValueType<?> type, @Nullable Object value) {
        try {
            return RecordingParameters.of(out -> type.write(out, value)).getFirst();
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "The constant " + value + " cannot be written as " + type.name() + ".", e);
        }
    }
}
