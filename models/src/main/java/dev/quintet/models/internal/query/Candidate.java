package dev.quintet.models.internal.query;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.Features;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Test;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The values of an instance, to be put into expressions in place of a row's columns: what a
/// constraint says of the instance before it is stored.
///
/// What the database fills in by itself is computed from the same expressions.
public final class Candidate {
    private static final System.Logger LOG = System.getLogger("dev.quintet.models.validation");

    private final Options<?> model;
    private final Function<ColumnField, @Nullable Object> values;
    private final Map<String, ColumnField> names = new HashMap<>();

    /// Values that are assigned, and no others.
    ///
    /// @throws FieldError if there is no such field; later, if a condition names one that is not
    ///   assigned
    public static Candidate of(Options<?> model, List<? extends Assignment<?>> assignments) {
        Map<ColumnField, Expression<?, ?>> given = new LinkedHashMap<>();
        for (Assignment<?> assignment : ChangeFields.columns(model, assignments)) {
            ColumnField field = ChangeFields.field(model, assignment.field());
            given.put(field, value(field, assignment));
        }
        return new Candidate(
                model,
                field -> {
                    Expression<?, ?> value = given.get(field);
                    if (value == null) {
                        throw new FieldError(
                                "The condition speaks of '"
                                        + field.name()
                                        + "' of "
                                        + model.name()
                                        + ", for which no value is given. There are values for: "
                                        + given.keySet().stream().map(ColumnField::name).toList()
                                        + ".");
                    }
                    return value;
                });
    }

    private static Expression<?, ?> value(ColumnField field, Assignment<?> assignment) {
        return switch (assignment.value()) {
            case Operand.Constant(var value) -> Value.of(value.content(), field.type());
            case Operand.Computed(var expression) -> expression;
            case Operand.Rows _, Operand.Many _ ->
                    throw new IllegalArgumentException(
                            "The value of '"
                                    + field.name()
                                    + "' has to be one value, not "
                                    + assignment.value()
                                    + ".");
        };
    }

    /// @param model the model whose own table the constraint is on
    /// @param values the values of its fields, or expressions for them
    public Candidate(Options<?> model, Function<ColumnField, @Nullable Object> values) {
        this.model = model;
        this.values = values;
        for (ColumnField field : model.localFields()) {
            names.put(field.name(), field);
            names.put(field.attribute(), field);
        }
        if (model.pkFields().size() == 1) {
            names.put("pk", model.pk());
        }
    }

    /// What an expression comes to for the candidate.
    ///
    /// It can be used in queries over other rows.
    public <T> Expression<Object, T> of(Expression<?, T> expression) {
        return new Applied<>(this, scope -> expression.resolve(scope));
    }

    /// Whether a condition holds for the candidate, as a condition in queries over other rows.
    public Condition<Object> of(Condition<?> condition) {
        return new Test<>(new Applied<Boolean>(this, scope -> scope.condition(condition)));
    }

    /// Whether an operator of the database holds between a value of another row and the same value
    /// of the candidate, as a condition in queries over other rows.
    ///
    /// @param operator trusted SQL
    public Condition<Object> operator(Expression<?, ?> expression, String operator) {
        return new Test<>(new Operation(expression, of(expression), operator));
    }

    private record Operation(Expression<?, ?> left, Expression<Object, ?> right, String operator)
            implements Expression<Object, Boolean> {
        @Override
        public Resolved resolve(Scope scope) {
            Resolved row = left.resolve(scope);
            return Resolved.of(
                    new Written(row.sql(), operator, right.resolve(scope).sql()),
                    ValueType.BOOLEAN,
                    true);
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Operation.class).mark(operator).add(left).add(right);
        }
    }

    private record Written(SqlExpression left, String operator, SqlExpression right)
            implements SqlExpression.Custom {
        @Override
        public void render(Renderer out) {
            out.sql("(").render(left).sql(") " + operator + " (").render(right).sql(")");
        }

        @Override
        public SqlExpression withOperands(UnaryOperator<SqlExpression> change) {
            return new Written(change.apply(left), operator, change.apply(right));
        }
    }

    /// The names of the fields that a condition refers to, those behind generated columns too.
    public Set<String> fieldsOf(Condition<?> condition) {
        return fields(scope -> scope.condition(condition));
    }

    /// The names of the fields that an expression refers to, those behind generated columns too.
    public Set<String> fieldsOf(Expression<?, ?> expression) {
        return fields(expression::resolve);
    }

    private Set<String> fields(Consumer<Scope> use) {
        Row row =
                new Row(new Resolution(new Shape(), CurrentZone.get().getId(), new Features() {}));
        use.accept(row.scope());
        return row.used;
    }

    /// Whether the database finds that a condition holds for the candidate. What is unknown because
    /// of a NULL, and what the database cannot tell, is taken to hold; the latter is logged.
    ///
    /// @throws FieldError if the condition names what is no column of the model's own table
    public boolean fulfils(Condition<?> condition, Database database) {
        try {
            return !(database.inTransaction()
                    ? Transaction.on(database).atomic(() -> violates(condition, database))
                    : violates(condition, database));
        } catch (DatabaseError error) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Whether " + condition + " holds could not be asked of the database.",
                    error);
            return true;
        }
    }

    private boolean violates(Condition<?> condition, Database database) {
        try (Session session = database.session()) {
            Shape shape = new Shape();
            Resolution resolution =
                    new Resolution(shape, CurrentZone.get().getId(), session.backend().features());
            SqlExpression holds = new Row(resolution).scope().condition(condition).sql();
            Plan plan = Plan.of(session.backend(), refusal(holds), null);
            return session.query(
                    Objects.requireNonNull(plan.sql()),
                    plan.binder(shape),
                    (row, cursor) -> cursor.next());
        }
    }

    private static SqlStatement.Select refusal(SqlExpression condition) {
        return SqlStatement.Select.of(
                List.of(SqlStatement.Output.of(SqlExpression.Literal.of(1))),
                null,
                List.of(),
                new SqlExpression.Not(condition));
    }

    /// The frame in which names mean the candidate's values.
    private final class Row extends Frame {
        private final Set<String> used = new HashSet<>();
        private final Set<ColumnField> open = new HashSet<>();

        Row(Resolution resolution) {
            super(resolution, Candidate.this.model, null);
            names.forEach((name, field) -> annotations.put(name, new Named(NOTHING, false)));
        }

        QueryScope scope() {
            return new QueryScope(this, null, false);
        }

        @Override
        Resolved annotation(List<String> path) {
            ColumnField field = Objects.requireNonNull(names.get(String.join("__", path)));
            used.add(field.name());
            if (field.generated() != null) {
                return resolved(field, field.generated());
            }
            Object value = values.apply(field);
            if (value instanceof Expression<?, ?> expression) {
                return resolved(field, expression);
            }
            if (value == null && field.databaseDefault() != null) {
                return field.databaseDefault().resolve(scope());
            }
            return resolution.value(Value.of(value, type(field)), type(field));
        }

        private Resolved resolved(ColumnField field, Expression<?, ?> expression) {
            if (!open.add(field)) {
                throw new FieldError(
                        "The value of '" + field.name() + "' cannot be computed of itself.");
            }
            Resolved resolved = expression.resolve(scope());
            open.remove(field);
            return resolved;
        }
    }

    private static final Resolved NOTHING = Resolved.constant(SqlExpression.Literal.NULL, null);

    @SuppressWarnings("unchecked") // the value comes from the field
    private static ValueType<Object> type(ColumnField field) {
        return (ValueType<Object>) field.type();
    }

    /// An expression over a candidate. Its SQL is never shared: constants of the candidate are not
    /// among those of the query.
    private record Applied<T>(Candidate candidate, Function<Scope, Resolved> use)
            implements Expression<Object, T> {
        @Override
        public Resolved resolve(Scope scope) {
            if (!(scope instanceof QueryScope query)) {
                throw new IllegalArgumentException(
                        "The values of an instance can stand in conditions of a query only.");
            }
            Resolution resolution = query.resolution();
            resolution.slots().dependOnContext();
            Resolved resolved = use.apply(candidate.new Row(resolution).scope());
            return Resolved.constant(resolved.sql(), resolved.type());
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Applied.class);
        }
    }
}
