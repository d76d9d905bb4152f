package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.expressions.Aggregate;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FrameBound;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.NumberAggregate;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.TextAggregate;
import dev.quintet.models.expressions.Window;
import dev.quintet.models.expressions.WindowFunction;
import dev.quintet.sql.SqlExpression.FrameExclusion;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Turns functions over windows of the corpus into ours.
final class Windows {
    private final Expressions expressions;

    Windows(Expressions expressions) {
        this.expressions = expressions;
    }

    Expression<Object, ?> call(Map<String, @Nullable Object> json) {
        Window<Object> window = window(json);
        Map<String, @Nullable Object> function = PlainJson.object(json.get("expr"));
        if (function.containsKey("$agg")) {
            return switch (expressions.of(function)) {
                case NumberAggregate<Object, ?> aggregate -> aggregate.over(window);
                case Aggregate<Object, ?> aggregate -> aggregate.over(window);
                case TextAggregate<?> aggregate -> Aggregates.ofText(aggregate).over(window);
                default -> throw new RefusedByCompiler(function + " over a window");
            };
        }
        String name = String.valueOf(function.get("$func"));
        Map<String, @Nullable Object> options = Expressions.options(function);
        return switch (name) {
            case "RowNumber" -> Functions.rowNumber().over(window);
            case "Rank" -> Functions.rank().over(window);
            case "DenseRank" -> Functions.denseRank().over(window);
            case "PercentRank" -> Functions.percentRank().over(window);
            case "CumeDist" -> Functions.cumeDist().over(window);
            case "Ntile" -> Functions.ntile(number(options.get("num_buckets"))).over(window);
            default -> otherRow(name, function, options).over(window);
        };
    }

    private WindowFunction<Object, ?> otherRow(
            String name,
            Map<String, @Nullable Object> function,
            Map<String, @Nullable Object> options) {
        List<@Nullable Object> arguments = PlainJson.list(function.get("args"));
        if (!arguments.isEmpty() && arguments.getFirst() == null) {
            throw new RefusedByCompiler(name + " of nothing");
        }
        return switch (name) {
            case "Lag" -> neighbour(true, expressions.of(arguments.getFirst()), options);
            case "Lead" -> neighbour(false, expressions.of(arguments.getFirst()), options);
            case "FirstValue" -> Functions.firstValue(expressions.of(arguments.getFirst()));
            case "LastValue" -> Functions.lastValue(expressions.of(arguments.getFirst()));
            case "NthValue" ->
                    Functions.nthValue(
                            expressions.of(arguments.getFirst()), number(options.get("nth")));
            default -> throw new RefusedByCompiler(name + " over a window");
        };
    }

    @SuppressWarnings("unchecked") // what a column is compared with is known by name only
    private <T> WindowFunction<Object, T> neighbour(
            boolean before, Expression<Object, T> value, Map<String, @Nullable Object> options) {
        int distance = number(options.get("offset"));
        Object json = options.get("default");
        if (json == null) {
            return before ? Functions.lag(value, distance) : Functions.lead(value, distance);
        }
        Expression<Object, T> other = (Expression<Object, T>) expressions.of(json);
        return before
                ? Functions.<Object, T>lag(value, distance, other)
                : Functions.<Object, T>lead(value, distance, other);
    }

    private static int number(@Nullable Object option) {
        return switch (option) {
            case null -> 1;
            case Integer number -> number;
            default -> throw new RefusedByCompiler("the number " + option);
        };
    }

    private Window<Object> window(Map<String, @Nullable Object> json) {
        List<Expression<Object, ?>> values =
                several(json.get("partition_by")).stream()
                        .<Expression<Object, ?>>map(expressions::of)
                        .toList();
        List<Ordering<Object>> terms =
                several(json.get("order_by")).stream().map(expressions::term).toList();
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
        Window<Object> partition = Functions.partitionBy(values.toArray(Expression[]::new));
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
        Window<Object> ordered = partition.orderBy(terms.toArray(Ordering[]::new));
        return json.get("frame") instanceof Map<?, ?> frame
                ? framed(ordered, PlainJson.object(frame))
                : ordered;
    }

    private static List<@Nullable Object> several(@Nullable Object json) {
        return json instanceof List<?>
                ? PlainJson.list(json)
                : json == null ? List.of() : List.of(json);
    }

    private static Window<Object> framed(
            Window<Object> window, Map<String, @Nullable Object> json) {
        FrameBound start = bound(json.get("start"), Functions.unboundedPreceding());
        FrameBound end = bound(json.get("end"), Functions.unboundedFollowing());
        Window<Object> framed =
                "range".equals(json.get("type"))
                        ? window.range(start, end)
                        : window.rows(start, end);
        return json.get("exclusion") instanceof String exclusion
                ? framed.excluding(FrameExclusion.valueOf(exclusion))
                : framed;
    }

    private static FrameBound bound(@Nullable Object json, FrameBound unbounded) {
        return switch (json) {
            case null -> unbounded;
            case Integer distance ->
                    distance < 0 ? Functions.preceding(-distance) : Functions.following(distance);
            default -> throw new RefusedByCompiler("the bound " + json);
        };
    }
}
