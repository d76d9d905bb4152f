package dev.quintet.models.internal.schema;

import dev.quintet.db.Backend;
import dev.quintet.db.Features;
import dev.quintet.db.RecordingParameters;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.internal.query.RowExpressions;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Ddl;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.Identity;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns models into the statements that create their tables.
public final class ModelSchema {
    private ModelSchema() {}

    /// The models that have a table of their own in a database: the given ones without proxies, and
    /// the pairs of their many-to-many relations. Those that are not managed are left out, and
    /// those that require what the database cannot do.
    public static List<Options<?>> withTables(
            Collection<? extends Options<?>> models, Backend backend) {
        Set<Options<?>> found = new LinkedHashSet<>();
        for (Options<?> model : models) {
            if (model.fits(backend.name(), backend.features())) {
                found.add(model.concrete());
            }
        }
        for (Options<?> model : List.copyOf(found)) {
            for (ManyToManyField relation : model.manyToMany()) {
                if (relation.model() == model && relation.through().autoCreated()) {
                    found.add(relation.through());
                }
            }
        }
        found.removeIf(model -> !model.managed());
        return List.copyOf(found);
    }

    /// The statements that create the tables of models and what belongs to them.
    public static List<Ddl> create(List<Options<?>> models, Features features) {
        List<Ddl> changes = new ArrayList<>();
        for (Options<?> model : models) {
            RowExpressions expressions = new RowExpressions(model, features, ModelSchema::stored);
            changes.add(table(model, expressions, features));
            changes.addAll(new Indexes(model, expressions, features).all());
        }
        return changes;
    }

    private static CreateTable table(
            Options<?> model, RowExpressions expressions, Features features) {
        List<ColumnDefinition> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (ColumnField field : model.localFields()) {
            columns.add(column(field, expressions, features));
            if (field.unique() && !field.primaryKey()) {
                constraints.add(
                        new Constraint.Unique(name(model, field, "uniq"), List.of(field.column())));
            }
            if (field instanceof ForeignKeyField key && key.constrained()) {
                constraints.add(foreignKey(model, key));
            }
        }
        for (ForeignObjectField relation : model.foreignObjects()) {
            if (relation.model() == model) {
                foreignObject(model, relation, constraints);
            }
        }
        constraints.addAll(new Constraints(model, expressions, features).all());
        return new CreateTable(
                model.table(),
                columns,
                model.pkFields().stream().map(ColumnField::column).toList(),
                constraints,
                features.supportsComments() ? model.tableComment() : null,
                tablespace(model.tablespace(), features));
    }

    private static ColumnDefinition column(
            ColumnField field, RowExpressions expressions, Features features) {
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
                features.supportsColumnCollations() ? field.collation() : null,
                features.supportsComments() ? field.comment() : null);
    }

    private static void foreignObject(
            Options<?> model, ForeignObjectField relation, List<Constraint> constraints) {
        if (relation.oneToOne() && !isKey(model, relation.columns())) {
            constraints.add(
                    new Constraint.Unique(
                            uniqueName(model, relation.columns()),
                            relation.columns().stream().map(ColumnField::column).toList()));
        }
        if (relation.constrained()) {
            constraints.add(foreignKey(model, relation));
        }
    }

    /// Whether columns are those of the primary key, in any order.
    private static boolean isKey(Options<?> model, List<ColumnField> columns) {
        return Set.copyOf(columns).equals(Set.copyOf(model.pkFields()));
    }

    private static Constraint foreignKey(Options<?> model, KeyRelation key) {
        List<ColumnField> targets = key.targetColumns();
        return new Constraint.ForeignKey(
                name(model, key.columns(), "fk"),
                key.columns().stream().map(ColumnField::column).toList(),
                targets.getFirst().model().concrete().table(),
                targets.stream().map(ColumnField::column).toList(),
                switch (key.onDelete()) {
                    case DB_CASCADE -> Ddl.OnDelete.CASCADE;
                    case DB_SET_NULL -> Ddl.OnDelete.SET_NULL;
                    case DB_SET_DEFAULT -> Ddl.OnDelete.SET_DEFAULT;
                    default -> Ddl.OnDelete.NO_ACTION;
                });
    }

    /// The place where something is stored; null for the usual one.
    static @Nullable String tablespace(String name, Features features) {
        return name.isEmpty() || !features.supportsTablespaces() ? null : name;
    }

    /// The columns of fields of a model.
    static List<String> columns(Options<?> model, List<String> fields) {
        return fields.stream().map(field -> model.column(field).column()).toList();
    }

    /// The name of what belongs to a single column.
    public static String name(Options<?> model, ColumnField field, String suffix) {
        return name(model, List.of(field), suffix);
    }

    /// The name of what belongs to columns together.
    static String name(Options<?> model, List<ColumnField> fields, String suffix) {
        return model.table()
                + "_"
                + fields.stream().map(ColumnField::column).collect(Collectors.joining("_"))
                + "_"
                + suffix;
    }

    /// The name of the constraint by which fields are unique, alone or together.
    public static String uniqueName(Options<?> model, List<ColumnField> fields) {
        return name(model, fields, "uniq");
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
