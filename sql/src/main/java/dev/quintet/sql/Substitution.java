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
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Negate;
import dev.quintet.sql.SqlExpression.Not;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.Tuple;
import dev.quintet.sql.SqlExpression.When;
import dev.quintet.sql.SqlExpression.Window;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.CommonTable;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.With;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/// Puts other expressions in place of some, wherever they stand in a tree: as when a condition is
/// moved out of a query and its columns become those of a derived table.
///
/// What a [Raw] expression has inside is not seen, but it can be replaced as a whole.
public final class Substitution {

    /// Says what stands in place of an expression.
    @FunctionalInterface
    public interface Replacement {
        /// What to put there; null to look at the expression's parts instead.
        ///
        /// @param nested whether the expression belongs to a query within the tree
        @Nullable SqlExpression of(SqlExpression expression, boolean nested);
    }

    private final Replacement replacement;
    private final boolean nested;

    /// Replaces with what `replacement` gives, from the outside in.
    public Substitution(Replacement replacement) {
        this(replacement, false);
    }

    private Substitution(Replacement replacement, boolean nested) {
        this.replacement = replacement;
        this.nested = nested;
    }

    /// The tree with its replacements.
    public SqlExpression in(SqlExpression expression) {
        SqlExpression other = replacement.of(expression, nested);
        return other != null ? other : parts(expression);
    }

    /// A term of an order with its replacements.
    public Order in(Order term) {
        return new Order(in(term.expression()), term.descending(), term.nulls());
    }

    private SqlExpression parts(SqlExpression expression) {
        return switch (expression) {
            case Column _, OutputRef _, Param _, Literal _, Now _, Default _ -> expression;
            case SqlExpression.QuotedText _ -> expression;
            case Raw _ -> expression;
            case Custom custom -> custom.withOperands(this::in);
            case Arithmetic(var operator, var left, var right, var type) ->
                    new Arithmetic(operator, in(left), in(right), type);
            case Negate(var operand) -> new Negate(in(operand));
            case TemporalShift(var moment, var duration, var subtract, var type) ->
                    new TemporalShift(in(moment), in(duration), subtract, type);
            case TemporalDifference(var left, var right, var type) ->
                    new TemporalDifference(in(left), in(right), type);
            case Comparison(var operator, var left, var right) ->
                    new Comparison(operator, in(left), in(right));
            case Logical(var connector, var operands) -> new Logical(connector, all(operands));
            case Not(var condition) -> new Not(in(condition));
            case IsNull(var operand, var negated) -> new IsNull(in(operand), negated);
            case In(var operand, var choices) -> new In(in(operand), all(choices));
            case InQuery(var operand, var query) -> new InQuery(in(operand), inside(query));
            case Between(var operand, var low, var high) ->
                    new Between(in(operand), in(low), in(high));
            case TextMatch(var at, var ignore, var operand, var type, var pattern, var escaped) ->
                    new TextMatch(at, ignore, in(operand), type, in(pattern), escaped);
            case RegexMatch(var ignore, var operand, var type, var pattern) ->
                    new RegexMatch(ignore, in(operand), type, in(pattern));
            case Function(var name, var arguments, var type) ->
                    new Function(name, all(arguments), type);
            case Aggregate aggregate -> aggregate(aggregate);
            case Window(var function, var partitionBy, var orderBy, var frame) ->
                    new Window(in(function), all(partitionBy), terms(orderBy), frame);
            case Cast(var operand, var type) -> new Cast(in(operand), type);
            case Case(var branches, var otherwise) ->
                    new Case(
                            branches.stream()
                                    .map(when -> new When(in(when.condition()), in(when.value())))
                                    .toList(),
                            in(otherwise));
            case Exists(var query) -> new Exists(inside(query));
            case Subquery(var query) -> new Subquery(inside(query));
            case Tuple(var items) -> new Tuple(all(items));
            case Extract(var part, var operand, var type, var zone) ->
                    new Extract(part, in(operand), type, zone);
            case Truncate(var unit, var operand, var type, var result, var zone) ->
                    new Truncate(unit, in(operand), type, result, zone);
            case JsonPath(var document, var path, var text) ->
                    new JsonPath(in(document), path, text);
            case JsonHasPath(var document, var path) -> new JsonHasPath(in(document), path);
            case JsonObject(var keys, var items) -> new JsonObject(keys, jsonItems(items));
            case JsonArray(var items) -> new JsonArray(jsonItems(items));
            case JsonContains(var document, var part) -> new JsonContains(in(document), in(part));
            case Collate(var operand, var collation) -> new Collate(in(operand), collation);
        };
    }

    private List<JsonItem> jsonItems(List<JsonItem> items) {
        return items.stream().map(item -> new JsonItem(in(item.value()), item.type())).toList();
    }

    private Aggregate aggregate(Aggregate node) {
        return new Aggregate(
                node.name(),
                all(node.arguments()),
                node.distinct(),
                optional(node.filter()),
                terms(node.orderBy()),
                node.type());
    }

    private List<SqlExpression> all(List<SqlExpression> expressions) {
        return expressions.stream().map((UnaryOperator<SqlExpression>) this::in).toList();
    }

    private List<Order> terms(List<Order> terms) {
        return terms.stream().map((UnaryOperator<Order>) this::in).toList();
    }

    private @Nullable SqlExpression optional(@Nullable SqlExpression expression) {
        return expression == null ? null : in(expression);
    }

    // Queries within the tree

    private Query inside(Query query) {
        return nested ? query(query) : new Substitution(replacement, true).query(query);
    }

    private Query query(Query query) {
        return switch (query) {
            case Select select -> select(select);
            case Combined combined ->
                    new Combined(
                            combined.operation(),
                            combined.parts().stream().map(this::query).toList(),
                            terms(combined.orderBy()),
                            optional(combined.limit()),
                            optional(combined.offset()));
            case With with ->
                    new With(
                            with.recursive(),
                            with.tables().stream()
                                    .map(table ->
                                            new CommonTable(
                                                    table.name(),
                                                    table.columns(),
                                                    query(table.query())))
                                    .toList(),
                            query(with.query()));
        };
    }

    private Select select(Select select) {
        SqlSource from = select.from();
        return new Select(
                select.distinct(),
                all(select.distinctOn()),
                select.outputs().stream()
                        .map(output -> new Output(in(output.expression()), output.alias()))
                        .toList(),
                from == null ? null : source(from),
                select.joins().stream()
                        .map(join -> new Join(join.kind(), source(join.source()), in(join.on())))
                        .toList(),
                optional(select.where()),
                all(select.groupBy()),
                optional(select.having()),
                terms(select.orderBy()),
                optional(select.limit()),
                optional(select.offset()),
                select.lock());
    }

    private SqlSource source(SqlSource source) {
        return switch (source) {
            case SqlSource.Table table -> table;
            case SqlSource.Derived(var query, var alias) ->
                    new SqlSource.Derived(query(query), alias);
        };
    }
}
