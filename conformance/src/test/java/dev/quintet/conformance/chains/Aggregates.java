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

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/// Turns aggregates of the corpus into ours.
final class Aggregates {
    private static final Set<String> OPTIONS =
            Set.of("$agg", "expr", "distinct", "filter", "default", "sample", "output_field");

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
            default -> throw new NotExpressible("aggregate " + name);
        };
    }

    private static Expression<Object, ?> filtered(
            Expression<Object, ?> aggregate, Condition<Object> condition) {
        return switch (aggregate) {
            case NumberAggregate<Object, ?> number -> number.filter(condition);
            case Aggregate<Object, ?> any -> any.filter(condition);
            default -> throw new NotExpressible("aggregate with filter");
        };
    }

    private static Expression<Object, ?> distinct(Expression<Object, ?> aggregate) {
        return switch (aggregate) {
            case NumberAggregate<Object, ?> number -> number.distinct();
            case Aggregate<Object, ?> any -> any.distinct();
            default -> throw new NotExpressible("aggregate with distinct");
        };
    }
}
