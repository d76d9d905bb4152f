package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.textOf;

import dev.quintet.conformance.answers.Literals;
import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/// Turns expressions of the corpus into ours.
final class Expressions {
    private final Context context;
    private final Arguments arguments;
    private final FunctionCalls functions;
    private final Aggregates aggregates;
    private final Windows windows;

    Expressions(Context context, Arguments arguments) {
        this.context = context;
        this.arguments = arguments;
        this.functions = new FunctionCalls(this);
        this.aggregates = new Aggregates(this, arguments);
        this.windows = new Windows(this);
    }

    /// An expression: an object with a `$` key, or a constant.
    Expression<Object, ?> of(@Nullable Object json) {
        if (!PlainJson.isSpecial(json)) {
            return Value.of(arguments.value(json));
        }
        Map<String, @Nullable Object> object = PlainJson.object(json);
        Expression<Object, ?> expression = plain(object);
        boolean declares = object.containsKey("output_field") && !object.containsKey("$wrap");
        return declares ? expression.as(Types.of(object.get("output_field"))) : expression;
    }

    /// As [#of], but a bare text is a reference, as it is to functions of Django.
    Expression<Object, ?> referenceOr(@Nullable Object json) {
        return json instanceof String path ? f(context.java(path)) : of(json);
    }

    private Expression<Object, ?> plain(Map<String, @Nullable Object> object) {
        String key =
                object.keySet().stream()
                        .filter(name -> name.startsWith("$"))
                        .findFirst()
                        .orElseThrow();
        Object content = object.get(key);
        return switch (key) {
            case "$F" -> f(context.java(text(content)));
            case "$outer" -> outerReference(content);
            case "$KT" -> textOf(context.java(text(content)));
            case "$value" -> constant(content, object.get("type"));
            case "$add" -> combined(content, DynamicExpression::plus);
            case "$sub" -> combined(content, DynamicExpression::minus);
            case "$mul" -> combined(content, DynamicExpression::times);
            case "$div" -> combined(content, DynamicExpression::dividedBy);
            case "$mod" -> combined(content, DynamicExpression::mod);
            case "$pow" -> combined(content, DynamicExpression::pow);
            case "$bitand" -> combined(content, DynamicExpression::bitAnd);
            case "$bitor" -> combined(content, DynamicExpression::bitOr);
            case "$bitxor" -> combined(content, DynamicExpression::bitXor);
            case "$bitleftshift" -> combined(content, DynamicExpression::shiftLeft);
            case "$bitrightshift" -> combined(content, DynamicExpression::shiftRight);
            case "$neg" -> DynamicExpression.of(of(content)).negate();
            case "$wrap" -> of(content).as(Types.of(object.get("output_field")));
            case "$cast" -> Functions.cast(of(content), Types.of(object.get("to")));
            case "$func" -> functions.call(text(content), object);
            case "$agg" -> aggregates.call(object);
            case "$case" -> choice(PlainJson.list(content), object.get("default"));
            case "$subquery" -> Functions.subquery(arguments.query(content));
            case "$window" -> windows.call(PlainJson.object(content));
            case "$exists", "$lookup", "$q", "$and", "$or", "$xor", "$not" ->
                    Functions.holds(arguments.conditions().of(object));
            case "$asc", "$desc" ->
                    throw new RefusedByCompiler("a term of an order in place of a value");
            default -> {
                if (!Literals.isLiteral(key) && !key.equals("$json") && !key.equals("$obj")) {
                    throw new NotExpressible(key);
                }
                yield Value.of(arguments.value(object));
            }
        };
    }

    private static String text(@Nullable Object json) {
        if (json instanceof String text) {
            return text;
        }
        throw new RefusedByCompiler("a name that is " + json);
    }

    private Expression<Object, ?> outerReference(@Nullable Object content) {
        return content instanceof String path
                ? outer(context.java(path))
                : outer(outerReference(PlainJson.object(content).get("$outer")));
    }

    private Expression<Object, ?> constant(@Nullable Object content, @Nullable Object type) {
        Object value = arguments.value(content);
        return type == null ? Value.of(value) : typed(value, Types.of(type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the type is known by name only
    private static Expression<Object, ?> typed(@Nullable Object value, ValueType<?> type) {
        return Value.of(value, (ValueType) type);
    }

    private Expression<Object, ?> combined(
            @Nullable Object operands,
            BiFunction<DynamicExpression<Object>, Object, Expression<Object, ?>> operator) {
        List<@Nullable Object> two = PlainJson.list(operands);
        return operator.apply(DynamicExpression.of(of(two.get(0))), of(two.get(1)));
    }

    private Expression<Object, ?> choice(
            List<@Nullable Object> branches, @Nullable Object otherwise) {
        dev.quintet.models.expressions.Case<Object, Object> choice = null;
        for (Object branch : branches) {
            Map<String, @Nullable Object> when = PlainJson.object(branch);
            var condition = arguments.conditions().of(when.get("when"));
            Expression<Object, Object> then = DynamicExpression.of(of(when.get("then")));
            choice =
                    choice == null ? Functions.when(condition, then) : choice.when(condition, then);
        }
        if (choice == null) {
            return of(otherwise);
        }
        return otherwise == null ? choice : choice.otherwise(DynamicExpression.of(of(otherwise)));
    }

    /// The annotations of a call: by name, or aggregates with their default name.
    Annotation<Object, ?>[] annotations(Call call) {
        List<Annotation<Object, ?>> annotations = new ArrayList<>();
        for (Object aggregate : call.positional()) {
            annotations.add(aggregates.named(aggregate));
        }
        call.named().forEach((name, json) -> annotations.add(named(name, json)));
        return annotations.toArray(Annotation[]::new);
    }

    /// As [#annotations]; where two have one name, that by position counts, as in Django.
    Annotation<Object, ?>[] aggregates(Call call) {
        Map<String, Annotation<Object, ?>> byName = new LinkedHashMap<>();
        for (Annotation<Object, ?> aggregate : annotations(call)) {
            byName.putIfAbsent(aggregate.name(), aggregate);
        }
        return byName.values().toArray(Annotation[]::new);
    }

    Annotation<Object, ?> named(String name, @Nullable Object json) {
        if (!PlainJson.isSpecial(json)) {
            throw new RefusedByCompiler("annotating with " + json);
        }
        return of(json).as(name);
    }

    /// A term of an order: a name, perhaps with a sign before it, or an expression.
    Ordering<Object> term(@Nullable Object json) {
        return QuerySteps.ordering(json, context);
    }

    /// A term of an order.
    Ordering<Object> ordering(Map<?, ?> json) {
        Map<String, @Nullable Object> term = PlainJson.object(json);
        boolean descending = term.containsKey("$desc");
        if (!descending && !term.containsKey("$asc")) {
            return of(json).asc();
        }
        Expression<Object, ?> expression = of(term.get(descending ? "$desc" : "$asc"));
        Ordering<Object> ordering = descending ? expression.desc() : expression.asc();
        Object first = term.get("nulls_first");
        Object last = term.get("nulls_last");
        if (Boolean.FALSE.equals(first)
                || Boolean.FALSE.equals(last)
                || (first != null && last != null)) {
            throw new RefusedByCompiler("nulls first " + first + ", nulls last " + last);
        }
        return first != null
                ? ordering.nullsFirst()
                : last != null ? ordering.nullsLast() : ordering;
    }

    /// The object with named options of a function.
    static Map<String, @Nullable Object> options(Map<String, @Nullable Object> function) {
        return PlainJson.object(Objects.requireNonNullElse(function.get("opts"), Map.of()));
    }
}
