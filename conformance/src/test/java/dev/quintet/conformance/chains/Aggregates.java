package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.expressions.Aggregate;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.NumberAggregate;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.TextAggregate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns aggregates of the corpus into ours.
final class Aggregates {
    private static final Set<String> OPTIONS =
            Set.of(
                    "$agg",
                    "expr",
                    "distinct",
                    "filter",
                    "default",
                    "sample",
                    "output_field",
                    "order_by",
                    "delimiter");

    private final Expressions expressions;
    private final Arguments arguments;

    Aggregates(Expressions expressions, Arguments arguments) {
        this.expressions = expressions;
        this.arguments = arguments;
    }

    /// An aggregate without a name.
    Expression<Object, ?> call(Map<String, @Nullable Object> object) {
        for (String option : object.keySet()) {
            if (!OPTIONS.contains(option)) {
                throw new NotExpressible("aggregate with " + option);
            }
        }
        Expression<Object, ?> aggregate = bare(object);
        if (object.get("filter") != null) {
            aggregate = filtered(aggregate, arguments.conditions().of(object.get("filter")));
        }
        if (Boolean.TRUE.equals(object.get("distinct"))) {
            aggregate = distinct(aggregate);
        }
        if (object.get("order_by") instanceof Object terms) {
            aggregate = ordered(aggregate, orderings(terms));
        }
        Object fallback = object.get("default");
        return fallback == null
                ? aggregate
                : DynamicExpression.of(aggregate).orElse(expressions.of(fallback));
    }

    /// An aggregate with the name that Django gives it.
    Annotation<Object, ?> named(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map) || !map.containsKey("$agg")) {
            throw new RefusedByCompiler("no name for " + json);
        }
        Map<String, @Nullable Object> object = PlainJson.object(json);
        String name =
                switch (bare(object)) {
                    case NumberAggregate<Object, ?> aggregate -> aggregate.as().name();
                    case Aggregate<Object, ?> aggregate -> aggregate.as().name();
                    case TextAggregate<?> aggregate -> ofText(aggregate).as().name();
                    default -> throw new NotExpressible("default name");
                };
        return expressions.of(object).as(name);
    }

    private Expression<Object, ?> bare(Map<String, @Nullable Object> object) {
        String name = String.valueOf(object.get("$agg"));
        Object over = object.get("expr");
        if ("*".equals(over)) {
            if (!name.equals("Count")) {
                throw new RefusedByCompiler(name + " over *");
            }
            return Functions.countAll();
        }
        if (over instanceof String || over == null) {
            throw new RefusedByCompiler(name + " over " + over);
        }
        boolean sample = Boolean.TRUE.equals(object.get("sample"));
        Expression<Object, Number> value = DynamicExpression.of(expressions.of(over));
        return switch (name) {
            case "Count" -> Functions.count(value);
            case "Sum" -> Functions.sum(value);
            case "Avg" -> Functions.avg(value);
            case "Min" -> Functions.min(value);
            case "Max" -> Functions.max(value);
            case "StdDev" -> sample ? Functions.stdDevSample(value) : Functions.stdDev(value);
            case "Variance" -> sample ? Functions.varianceSample(value) : Functions.variance(value);
            case "StringAgg" ->
                    Functions.stringAgg(
                            DynamicExpression.<String>of(value),
                            delimiter(object.get("delimiter")));
            case "AnyValue" -> Functions.anyValue(value);
            case "ArrayAgg" -> Functions.arrayAgg(value);
            case "JSONBAgg" -> Functions.jsonAgg(value);
            case "BitAnd" -> Functions.bitAnd(value);
            case "BitOr" -> Functions.bitOr(value);
            case "BitXor" -> Functions.bitXor(value);
            case "BoolAnd" -> Functions.boolAnd(DynamicExpression.<Boolean>of(value));
            case "BoolOr" -> Functions.boolOr(DynamicExpression.<Boolean>of(value));
            default -> throw new NotExpressible("aggregate " + name);
        };
    }

    /// The answers were recorded with the text of the delimiter's object, as Python writes it.
    private static String delimiter(@Nullable Object json) {
        return json instanceof Map<?, ?> object
                ? "{'$value': '" + object.get("$value") + "'}"
                : String.valueOf(json);
    }

    private Ordering<Object>[] orderings(Object json) {
        List<@Nullable Object> terms =
                json instanceof List<?> ? PlainJson.list(json) : List.of(json);
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
        Ordering<Object>[] orderings =
                terms.stream().map(expressions::term).toArray(Ordering[]::new);
        return orderings;
    }

    private static Expression<Object, ?> ordered(
            Expression<Object, ?> aggregate, Ordering<Object>[] terms) {
        return switch (aggregate) {
            case TextAggregate<?> text -> ofText(text).orderBy(terms);
            case Aggregate<Object, ?> any -> any.orderBy(terms);
            default -> throw new RefusedByCompiler("an order of numbers");
        };
    }

    private static Expression<Object, ?> filtered(
            Expression<Object, ?> aggregate, Condition<Object> condition) {
        return switch (aggregate) {
            case NumberAggregate<Object, ?> number -> number.filter(condition);
            case Aggregate<Object, ?> any -> any.filter(condition);
            case TextAggregate<?> text -> ofText(text).filter(condition);
            default -> throw new NotExpressible("aggregate with filter");
        };
    }

    private static Expression<Object, ?> distinct(Expression<Object, ?> aggregate) {
        return switch (aggregate) {
            case NumberAggregate<Object, ?> number -> number.distinct();
            case Aggregate<Object, ?> any -> any.distinct();
            case TextAggregate<?> text -> ofText(text).distinct();
            default -> throw new NotExpressible("aggregate with distinct");
        };
    }

    @SuppressWarnings("unchecked") // what is made by name is for any model
    static TextAggregate<Object> ofText(TextAggregate<?> aggregate) {
        return (TextAggregate<Object>) aggregate;
    }
}
