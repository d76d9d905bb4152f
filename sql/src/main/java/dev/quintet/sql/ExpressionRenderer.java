package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Case;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Collate;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.Custom;
import dev.quintet.sql.SqlExpression.Default;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Negate;
import dev.quintet.sql.SqlExpression.Not;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.QuotedText;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.Tuple;
import dev.quintet.sql.SqlExpression.Window;

import java.util.List;

/// The chapter of a [Renderer] on values and conditions: one method per node, in standard SQL where
/// there is such.
abstract sealed class ExpressionRenderer extends SqlWriter permits CallRenderer {

    ExpressionRenderer(Dialect dialect) {
        super(dialect);
    }

    /// Writes an expression where a value is wanted. A condition is a value where the database has
    /// booleans.
    ///
    /// @return this
    public Renderer render(SqlExpression expression) {
        return write(expression);
    }

    /// Writes an expression where a condition is wanted, as after WHERE. A boolean column is a
    /// condition where the database has booleans.
    ///
    /// @return this
    public Renderer condition(SqlExpression expression) {
        return write(expression);
    }

    /// Writes an expression by its kind, for any place.
    ///
    /// @return this
    protected final Renderer write(SqlExpression expression) {
        switch (expression) {
            case Column node -> column(node);
            case OutputRef node -> outputRef(node);
            case Param(Object value, SqlType.Own type) ->
                    param(new Param(value, dialect().resolved(type)));
            case Param node -> param(node);
            case Literal node -> literal(node);
            case QuotedText(String text) -> quoted(text);
            case Arithmetic node -> arithmetic(node);
            case Negate node -> negate(node);
            case TemporalShift node -> temporalShift(node);
            case TemporalDifference node -> temporalDifference(node);
            case Comparison node -> comparison(node);
            case Logical node -> logical(node);
            case Not node -> not(node);
            case IsNull node -> isNull(node);
            case In node -> in(node);
            case InQuery node -> inQuery(node);
            case Between node -> between(node);
            case TextMatch node -> textMatch(node);
            case RegexMatch node -> regexMatch(node);
            case Function node -> function(node);
            case Aggregate node -> aggregate(node);
            case Window node -> window(node);
            case Cast(SqlExpression operand, SqlType.Own type) ->
                    cast(new Cast(operand, dialect().resolved(type)));
            case Cast node -> cast(node);
            case Case node -> caseWhen(node);
            case Exists node -> exists(node);
            case Subquery node -> subquery(node);
            case Tuple node -> tuple(node);
            case Extract node -> extract(node);
            case Truncate node -> truncate(node);
            case JsonPath node -> jsonPath(node);
            case JsonHasPath node -> jsonHasPath(node);
            case JsonContains node -> jsonContains(node);
            case JsonObject node -> jsonObject(node);
            case JsonArray node -> jsonArray(node);
            case Collate node -> collate(node);
            case Now node -> now(node);
            case Default node -> defaultValue(node);
            case Raw node -> raw(node.sql(), node.params());
            case Custom node -> node.render(self());
        }
        return self();
    }

    /// How tightly the text of an expression binds. A dialect that writes an operator as a
    /// function, or the other way round, says so here.
    protected Precedence precedence(SqlExpression expression) {
        return switch (expression) {
            case Logical(SqlExpression.Connector connector, _) ->
                    switch (connector) {
                        case AND, XOR -> Precedence.AND;
                        case OR -> Precedence.OR;
                    };
            case Not _ -> Precedence.NOT;
            case Comparison _, IsNull _, In _, InQuery _, Between _, TextMatch _, RegexMatch _ ->
                    Precedence.COMPARISON;
            case JsonHasPath _, JsonContains _ -> Precedence.COMPARISON;
            case Arithmetic node ->
                    switch (node.operator()) {
                        case ADD, SUBTRACT -> Precedence.SUM;
                        case MULTIPLY, DIVIDE, MODULO -> Precedence.PRODUCT;
                        case POWER -> Precedence.ATOM;
                        case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> Precedence.OTHER;
                    };
            case TemporalShift _, TemporalDifference _ -> Precedence.SUM;
            case Negate _ -> Precedence.SIGN;
            case Literal(_, long number) -> number < 0 ? Precedence.SIGN : Precedence.ATOM;
            case Collate _ -> Precedence.SIGN;
            case Raw _ -> Precedence.UNKNOWN;
            case Custom custom -> custom.selfContained() ? Precedence.ATOM : Precedence.UNKNOWN;
            case Column _,
                    OutputRef _,
                    Param _,
                    QuotedText _,
                    Function _,
                    Aggregate _,
                    Window _,
                    Cast _,
                    Case _ ->
                    Precedence.ATOM;
            case Exists _,
                    Subquery _,
                    Tuple _,
                    Extract _,
                    Truncate _,
                    JsonPath _,
                    JsonObject _,
                    JsonArray _,
                    Now _,
                    Default _ ->
                    Precedence.ATOM;
        };
    }

    /// Writes a value as an operand, in parentheses if it binds less tightly than its place.
    ///
    /// @param place the least precedence that needs no parentheses
    /// @return this
    public final Renderer operand(SqlExpression expression, Precedence place) {
        if (precedence(expression).compareTo(place) >= 0) {
            return render(expression);
        }
        sql("(");
        render(expression);
        return sql(")");
    }

    /// Writes a condition as an operand, in parentheses if it binds less tightly than its place.
    ///
    /// @param place the least precedence that needs no parentheses
    /// @return this
    public final Renderer conditionOperand(SqlExpression expression, Precedence place) {
        if (precedence(expression).compareTo(place) >= 0) {
            return condition(expression);
        }
        sql("(");
        condition(expression);
        return sql(")");
    }

    /// Writes values with commas between them.
    ///
    /// @return this
    public final Renderer list(List<? extends SqlExpression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                sql(", ");
            }
            render(expressions.get(i));
        }
        return self();
    }

    /// Writes a call of a function with these arguments.
    ///
    /// @param name trusted SQL
    /// @return this
    public final Renderer call(String name, SqlExpression... arguments) {
        return sql(name).sql("(").list(List.of(arguments)).sql(")");
    }

    // Names and values

    /// A column; without a source, as in a schema, its bare name.
    protected void column(Column node) {
        if (!node.source().isEmpty()) {
            identifier(node.source()).sql(".");
        }
        identifier(node.name());
    }

    /// The name of an output.
    protected void outputRef(OutputRef node) {
        identifier(node.alias());
    }

    /// A parameter.
    protected void param(Param node) {
        placeholder(node);
    }

    /// A constant.
    protected void literal(Literal node) {
        switch (node.kind()) {
            case NULL -> sql("NULL");
            case TRUE -> sql("TRUE");
            case FALSE -> sql("FALSE");
            case INTEGER -> number(node.number());
            case STAR -> sql("*");
        }
    }

    /// The moment of the statement.
    protected void now(Now node) {
        sql("CURRENT_TIMESTAMP");
    }

    /// The default of the column that is written.
    protected void defaultValue(Default node) {
        sql("DEFAULT");
    }

    // Operators

    /// Two values combined.
    protected void arithmetic(Arithmetic node) {
        switch (node.operator()) {
            case ADD -> infix(node, " + ", Precedence.SUM);
            case SUBTRACT -> infix(node, " - ", Precedence.SUM);
            case MULTIPLY -> infix(node, " * ", Precedence.PRODUCT);
            case DIVIDE -> infix(node, " / ", Precedence.PRODUCT);
            case MODULO -> infix(node, " % ", Precedence.PRODUCT);
            case POWER -> call("POWER", node.left(), node.right());
            case BIT_AND -> infix(node, " & ", Precedence.ATOM);
            case BIT_OR -> infix(node, " | ", Precedence.ATOM);
            case BIT_XOR -> infix(node, " ^ ", Precedence.ATOM);
            case SHIFT_LEFT -> infix(node, " << ", Precedence.ATOM);
            case SHIFT_RIGHT -> infix(node, " >> ", Precedence.ATOM);
        }
    }

    /// Writes an operator between its operands. It is read from the left, so only what stands on
    /// the left may have the same precedence without parentheses.
    protected final void infix(Arithmetic node, String operator, Precedence precedence) {
        operand(node.left(), precedence).sql(operator).operand(node.right(), tighter(precedence));
    }

    private static Precedence tighter(Precedence precedence) {
        return precedence == Precedence.ATOM
                ? Precedence.ATOM
                : Precedence.values()[precedence.ordinal() + 1];
    }

    /// The negative value.
    protected void negate(Negate node) {
        sql("-").operand(node.operand(), Precedence.ATOM);
    }

    /// A moment moved.
    protected void temporalShift(TemporalShift node) {
        operand(node.moment(), Precedence.SUM)
                .sql(node.subtract() ? " - " : " + ")
                .operand(node.duration(), Precedence.PRODUCT);
    }

    /// The time between two moments.
    protected void temporalDifference(TemporalDifference node) {
        operand(node.left(), Precedence.SUM).sql(" - ").operand(node.right(), Precedence.PRODUCT);
    }

    // Conditions

    /// Two values compared.
    protected void comparison(Comparison node) {
        compared(node.left(), node.right());
        sql(" ").sql(node.operator().symbol()).sql(" ");
        compared(node.right(), node.left());
    }

    /// One side of a comparison, of IN or of BETWEEN.
    ///
    /// @param other the side that it is compared with
    protected void compared(SqlExpression side, SqlExpression other) {
        operand(side, Precedence.OTHER);
    }

    /// Conditions connected.
    protected void logical(Logical node) {
        switch (node.connector()) {
            case AND -> connected(node, " AND ", Precedence.NOT);
            case OR -> connected(node, " OR ", Precedence.XOR);
            case XOR -> logical(Rewrites.withoutXor(node));
        }
    }

    /// Writes conditions with an operator between them.
    ///
    /// @param place the least precedence of a condition that needs no parentheses
    protected final void connected(Logical node, String operator, Precedence place) {
        List<SqlExpression> operands = node.operands();
        for (int i = 0; i < operands.size(); i++) {
            if (i > 0) {
                sql(operator);
            }
            conditionOperand(operands.get(i), place);
        }
    }

    /// The opposite.
    protected void not(Not node) {
        sql("NOT ").conditionOperand(node.condition(), Precedence.ATOM);
    }

    /// The test for NULL.
    protected void isNull(IsNull node) {
        operand(node.operand(), Precedence.OTHER).sql(node.negated() ? " IS NOT NULL" : " IS NULL");
    }

    /// The test for being one of some values.
    protected void in(In node) {
        compared(node.operand(), node.choices().getFirst());
        sql(" IN (");
        for (int i = 0; i < node.choices().size(); i++) {
            if (i > 0) {
                sql(", ");
            }
            compared(node.choices().get(i), node.operand());
        }
        sql(")");
    }

    /// The test for being in the result of a query.
    protected void inQuery(InQuery node) {
        operand(node.operand(), Precedence.OTHER).sql(" IN (").query(node.query()).sql(")");
    }

    /// The test for being between two values, both included.
    protected void between(Between node) {
        compared(node.operand(), node.low());
        sql(" BETWEEN ");
        compared(node.low(), node.operand());
        sql(" AND ");
        compared(node.high(), node.operand());
    }

    /// The test for a text in a text.
    protected abstract void textMatch(TextMatch node);

    /// The test for a pattern in a text.
    protected abstract void regexMatch(RegexMatch node);

    /// The test for rows.
    protected void exists(Exists node) {
        sql("EXISTS (").query(node.query()).sql(")");
    }

    // Calls

    /// A function.
    protected abstract void function(Function node);

    /// An aggregate.
    protected abstract void aggregate(Aggregate node);

    /// A function over a window.
    protected abstract void window(Window node);

    /// A change of type.
    protected abstract void cast(Cast node);

    /// A choice.
    protected abstract void caseWhen(Case node);

    // Queries and collections

    /// A query as a value.
    protected void subquery(Subquery node) {
        sql("(").query(node.query()).sql(")");
    }

    /// Several values as one.
    protected void tuple(Tuple node) {
        sql("(").list(node.items()).sql(")");
    }

    /// A value compared by the rules of a collation.
    protected void collate(Collate node) {
        operand(node.operand(), Precedence.ATOM).sql(" COLLATE ").identifier(node.collation());
    }

    // What each database says in its own way

    /// A part of a moment.
    protected abstract void extract(Extract node);

    /// A moment cut to a unit.
    protected abstract void truncate(Truncate node);

    /// A value in a JSON document.
    protected abstract void jsonPath(JsonPath node);

    /// The test for a path in a JSON document.
    protected abstract void jsonHasPath(JsonHasPath node);

    /// The test for a JSON document in another one.
    protected abstract void jsonContains(JsonContains node);

    // Told by a later chapter

    protected abstract void jsonObject(JsonObject node);

    protected abstract void jsonArray(JsonArray node);

    /// Writes a query without parentheses.
    abstract Renderer query(SqlStatement.Query query);

    /// Writes ORDER BY and its terms.
    abstract Renderer orderBy(List<SqlStatement.Order> terms);
}
