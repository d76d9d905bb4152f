package dev.quintet.conformance.databases;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Ddl;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The tables of an app's models.
final class Tables {
    private Tables() {}

    /// What creates them.
    static List<Ddl> of(String app) {
        return Apps.allWithPairs().stream()
                .filter(model -> model.app().equals(app) && !model.proxy())
                .map(Tables::table)
                .toList();
    }

    private static Ddl table(Options<?> model) {
        List<ColumnDefinition> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (ColumnField field : model.localFields()) {
            columns.add(column(field));
            if (field.unique() && !field.primaryKey()) {
                constraints.add(
                        new Constraint.Unique(
                                model.table() + "_" + field.column() + "_uniq",
                                List.of(field.column())));
            }
            if (field instanceof ForeignKeyField key) {
                constraints.add(
                        new Constraint.ForeignKey(
                                model.table() + "_" + key.column() + "_fk",
                                List.of(key.column()),
                                key.target().table(),
                                List.of(key.targetColumn().column())));
            }
        }
        for (ModelConstraint constraint : model.constraints()) {
            constraints.add(constraint(model, constraint));
        }
        List<String> key =
                model.localFields().stream()
                        .filter(ColumnField::primaryKey)
                        .map(ColumnField::column)
                        .toList();
        if (model.autoCreated()) {
            constraints.add(
                    new Constraint.Unique(
                            model.table() + "_uniq",
                            model.localFields().stream()
                                    .filter(ForeignKeyField.class::isInstance)
                                    .map(ColumnField::column)
                                    .toList()));
        }
        return new Ddl.CreateTable(model.table(), columns, key, constraints, null);
    }

    private static ColumnDefinition column(ColumnField field) {
        Expression<?, ?> generated = field.generated();
        Expression<?, ?> standard = field.databaseDefault();
        return new ColumnDefinition(
                field.column(),
                field.sqlType(),
                field.nullable(),
                field.auto() ? Identity.AUTO : Identity.NONE,
                standard == null ? null : standard.resolve(new RowScope(field.model())).sql(),
                generated == null
                        ? null
                        : new Ddl.Computed(
                                generated.resolve(new RowScope(field.model())).sql(),
                                field.generatedStored()),
                null,
                null,
                null);
    }

    private static Constraint constraint(Options<?> model, ModelConstraint constraint) {
        return switch (constraint) {
            case ModelConstraint.Unique(String name, List<String> fields) ->
                    new Constraint.Unique(
                            name,
                            fields.stream().map(field -> model.column(field).column()).toList());
            case ModelConstraint.Check check -> new Constraint.Check(check.name(), levelRange());
        };
    }

    private static SqlExpression levelRange() {
        SqlExpression level = new SqlExpression.Column("", "level");
        return new SqlExpression.Logical(
                Connector.AND,
                List.of(
                        new Comparison(
                                ComparisonOperator.GREATER_OR_EQUAL,
                                level,
                                SqlExpression.Literal.of(1)),
                        new Comparison(
                                ComparisonOperator.LESS_OR_EQUAL,
                                level,
                                SqlExpression.Literal.of(4))));
    }

    /// Knows the columns of one row.
    private record RowScope(Options<?> model) implements Scope {
        @Override
        public Resolved reference(List<String> path) {
            ColumnField field = model.column(path.getFirst());
            return Resolved.of(
                    new SqlExpression.Column("", field.column()), field.type(), field.nullable());
        }

        @Override
        public Resolved value(Value<?> value, @Nullable ValueType<?> type) {
            SqlType sqlType = value.content() instanceof String ? SqlType.TEXT : SqlType.INT;
            return Resolved.constant(new SqlExpression.Param(value.content(), sqlType), type);
        }

        @Override
        public SqlExpression parameter(
                Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
            return new SqlExpression.Param(
                    conversion.apply(type.prepare(value.content())), type.sqlType());
        }

        @Override
        public @Nullable Object inspect(Value<?> value) {
            return value.content();
        }

        @Override
        public Resolved condition(Condition<?> condition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Resolved subquery(Subselect query, boolean exists) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Resolved outer(List<String> path, int levels) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String zone() {
            return "UTC";
        }
    }
}
