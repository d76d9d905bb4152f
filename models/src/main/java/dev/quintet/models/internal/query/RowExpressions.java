package dev.quintet.models.internal.query;

import dev.quintet.db.Features;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.IntegerRange;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Expressions outside of any query: over the columns of one row, as checks and computed columns
/// have them, or over no row at all, as defaults and inserted values have them.
public final class RowExpressions {
    private final Options<?> model;
    private final Known resolution;

    /// @param constants what stands in the SQL for a constant
    public RowExpressions(Options<?> model, Features features, Constants constants) {
        this.model = model;
        this.resolution = new Known(features, constants);
    }

    /// Makes what stands in the SQL for a constant.
    @FunctionalInterface
    public interface Constants {
        /// The value of the parameter.
        ///
        /// @param value a value that the type has prepared
        @Nullable Object parameter(ValueType<?> type, @Nullable Object value);
    }

    /// A value computed from the columns of a row, which are named without their table.
    ///
    /// @throws FieldError if it names what is no column of the model's own table, or looks at other
    ///   rows
    public SqlExpression ofRow(Expression<?, ?> expression) {
        Resolved value = expression.resolve(new QueryScope(row(), null, false));
        checkOneRow(value.aggregate(), value.window());
        return value.sql();
    }

    /// A condition on the columns of a row, which are named without their table.
    ///
    /// @throws FieldError if it names what is no column of the model's own table, or looks at other
    ///   rows
    public SqlExpression ofRow(Condition<?> condition) {
        Clause clause = new ConditionResolver(row()).inExpression(condition, null, false);
        checkOneRow(clause.aggregate(), clause.window());
        return clause.sql();
    }

    private static void checkOneRow(boolean aggregate, boolean window) {
        if (aggregate || window) {
            throw new FieldError(
                    "There is "
                            + (aggregate ? "an aggregate" : "a window function")
                            + " in it, which looks at other rows, but here only one row is known.");
        }
    }

    /// A value computed from no row.
    ///
    /// @param field the name of the field that it is for
    /// @throws FieldError if it names a column, or has an aggregate or a window function in it
    public SqlExpression ofNone(Expression<?, ?> expression, String field) {
        Resolved value =
                expression.resolve(new NoRow(new QueryScope(row(), null, false), model, field));
        ChangeResolver.checkPlain(value, field, model);
        return value.sql();
    }

    private Frame row() {
        Frame frame = new Frame(resolution, model, null);
        frame.joins.unnamed(model.concrete());
        return frame;
    }

    /// A statement all of whose constants are known.
    private static final class Known extends Resolution {
        private final Constants constants;

        Known(Features features, Constants constants) {
            super(new Shape(), CurrentZone.get().getId(), features);
            this.constants = constants;
        }

        @Override
        SqlExpression parameter(
                Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
            Slot slot = slots().slot(value, type, conversion);
            Object content = Objects.requireNonNull(slot.fixed()).content();
            Object prepared = conversion.apply(type.prepare(slot.key().apply(content)));
            return new SqlExpression.Param(constants.parameter(type, prepared), type.sqlType());
        }
    }

    /// A scope without a row.
    private record NoRow(Scope inner, Options<?> model, String field) implements Scope {
        @Override
        public Resolved reference(List<String> path) {
            Paths.Path found = Paths.follow(model, path);
            if (found == null) {
                throw Paths.unknown(model, path.getFirst(), List.of());
            }
            if (found.names().size() > 1) {
                throw new FieldError(
                        "'"
                                + field
                                + "' of a new "
                                + model.name()
                                + " cannot be computed from '"
                                + String.join("__", path)
                                + "', which leads over a relation.");
            }
            throw new IllegalArgumentException(
                    "'"
                            + field
                            + "' of a new "
                            + model.name()
                            + " cannot be computed from '"
                            + String.join("__", path)
                            + "': there is no row yet. References to fields can be used to update,"
                            + " not to insert.");
        }

        @Override
        public Resolved value(Value<?> value, @Nullable ValueType<?> type) {
            return inner.value(value, type);
        }

        @Override
        public SqlExpression parameter(
                Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
            return inner.parameter(value, type, conversion);
        }

        @Override
        public @Nullable Object inspect(Value<?> value) {
            return inner.inspect(value);
        }

        @Override
        public Resolved condition(Condition<?> condition) {
            return inner.condition(condition);
        }

        @Override
        public Resolved subquery(Subselect query, boolean exists) {
            return inner.subquery(query, exists);
        }

        @Override
        public Resolved outer(List<String> path, int levels) {
            return reference(path);
        }

        @Override
        public String zone() {
            return inner.zone();
        }

        @Override
        public Features features() {
            return inner.features();
        }

        @Override
        public IntegerRange integerRange(SqlType.Integral type) {
            return inner.integerRange(type);
        }
    }
}
