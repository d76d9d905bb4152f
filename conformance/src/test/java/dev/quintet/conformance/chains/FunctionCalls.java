package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.JsonObject;
import dev.quintet.models.expressions.Value;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Turns functions of the corpus into ours, by name.
final class FunctionCalls {
    private static final Set<String> WINDOW =
            Set.of(
                    "RowNumber",
                    "Rank",
                    "DenseRank",
                    "PercentRank",
                    "CumeDist",
                    "Ntile",
                    "Lag",
                    "Lead",
                    "FirstValue",
                    "LastValue",
                    "NthValue");

    private final Expressions expressions;

    FunctionCalls(Expressions expressions) {
        this.expressions = expressions;
    }

    Expression<Object, ?> call(String name, Map<String, @Nullable Object> function) {
        Given given =
                new Given(PlainJson.list(function.get("args")), Expressions.options(function));
        if (name.startsWith("Extract")) {
            return extract(name.substring("Extract".length()), given);
        }
        if (name.startsWith("Trunc")) {
            return truncate(name.substring("Trunc".length()), given);
        }
        if (WINDOW.contains(name)) {
            throw new RefusedByCompiler(name + " without a window");
        }
        return call(name, given);
    }

    /// The arguments of a function.
    private final class Given {
        private final List<@Nullable Object> json;
        private final Map<String, @Nullable Object> options;

        Given(List<@Nullable Object> json, Map<String, @Nullable Object> options) {
            this.json = json;
            this.options = options;
        }

        int count() {
            return json.size();
        }

        /// An argument, taken for whatever the function wants.
        <T> Expression<Object, T> at(int index) {
            if (index >= json.size()) {
                throw new RefusedByCompiler("a function with " + json.size() + " arguments");
            }
            return DynamicExpression.of(expressions.of(json.get(index)));
        }

        /// An argument, or a constant if it was left out.
        <T> Expression<Object, T> at(int index, T otherwise) {
            return index < json.size() ? at(index) : DynamicExpression.of(Value.of(otherwise));
        }

        /// Whether an argument is a number in the program, for which Java has a parameter of its
        /// own.
        boolean isInt(int index) {
            return index < json.size() && json.get(index) instanceof Integer;
        }

        int intAt(int index) {
            return (Integer) java.util.Objects.requireNonNull(json.get(index));
        }

        @SuppressWarnings("unchecked") // an array of a generic type
        Expression<Object, Object>[] from(int start) {
            Expression<Object, Object>[] rest = new Expression[count() - start];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = at(start + i);
            }
            return rest;
        }

        /// All arguments, of whatever types; a name is a reference.
        Expression<Object, ?>[] values() {
            return json.stream().map(expressions::referenceOr).toArray(Expression[]::new);
        }

        @Nullable ZoneId zone() {
            Object zone = options.get("tzinfo");
            return zone == null ? null : ZoneId.of((String) PlainJson.object(zone).get("$tz"));
        }

        void requireTwo() {
            if (count() < 2) {
                throw new RefusedByCompiler(
                        "a function of two or more with " + count() + " arguments");
            }
        }
    }

    private Expression<Object, ?> call(String name, Given given) {
        return switch (name) {
            case "Lower" -> Functions.lower(given.at(0));
            case "Upper" -> Functions.upper(given.at(0));
            case "Length" -> Functions.length(given.at(0));
            case "Trim" -> Functions.trim(given.at(0));
            case "LTrim" -> Functions.trimLeft(given.at(0));
            case "RTrim" -> Functions.trimRight(given.at(0));
            case "Reverse" -> Functions.reverse(given.at(0));
            case "Concat" -> concat(given);
            case "Substr" -> substring(given);
            case "Replace" -> Functions.<Object>replace(given.at(0), given.at(1), given.at(2, ""));
            case "Left" ->
                    given.isInt(1)
                            ? Functions.left(given.at(0), given.intAt(1))
                            : Functions.<Object>left(given.at(0), given.<Number>at(1));
            case "Right" ->
                    given.isInt(1)
                            ? Functions.right(given.at(0), given.intAt(1))
                            : Functions.<Object>right(given.at(0), given.<Number>at(1));
            case "LPad" -> {
                checkLength(given);
                yield Functions.<Object>padLeft(given.at(0), given.<Number>at(1), given.at(2, " "));
            }
            case "RPad" -> {
                checkLength(given);
                yield Functions.<Object>padRight(
                        given.at(0), given.<Number>at(1), given.at(2, " "));
            }
            case "Repeat" ->
                    given.isInt(1)
                            ? Functions.repeat(given.at(0), given.intAt(1))
                            : Functions.<Object>repeat(given.at(0), given.<Number>at(1));
            case "StrIndex" -> Functions.<Object>position(given.at(0), given.<String>at(1));
            case "Chr" -> Functions.character(given.<Number>at(0));
            case "Ord" -> Functions.codePoint(given.at(0));
            case "MD5" -> Functions.md5(given.at(0));
            case "SHA1" -> Functions.sha1(given.at(0));
            case "SHA224" -> Functions.sha224(given.at(0));
            case "SHA256" -> Functions.sha256(given.at(0));
            case "SHA384" -> Functions.sha384(given.at(0));
            case "SHA512" -> Functions.sha512(given.at(0));
            case "Collate" ->
                    Functions.collate(given.at(0), String.valueOf(given.options.get("collation")));
            case "Coalesce" -> {
                given.requireTwo();
                yield Functions.<Object, Object>coalesce(given.at(0), given.at(1), given.from(2));
            }
            case "Greatest" -> {
                given.requireTwo();
                yield Functions.<Object, Object>greatest(given.at(0), given.at(1), given.from(2));
            }
            case "Least" -> {
                given.requireTwo();
                yield Functions.<Object, Object>least(given.at(0), given.at(1), given.from(2));
            }
            case "NullIf" -> nullIf(given.at(0), given.at(1));
            case "Now" -> Functions.now();
            case "JSONObject" -> jsonObject(given);
            case "JSONArray" -> Functions.<Object>jsonArray(given.values());
            default -> mathematics(name, given);
        };
    }

    private Expression<Object, ?> mathematics(String name, Given given) {
        return switch (name) {
            case "Abs" -> Functions.abs(given.<Number>at(0));
            case "Sign" -> Functions.sign(given.<Number>at(0));
            case "Ceil" -> Functions.ceil(given.<Number>at(0));
            case "Floor" -> Functions.floor(given.<Number>at(0));
            case "Round" ->
                    switch (given.options.get("precision")) {
                        case null -> Functions.round(given.<Number>at(0));
                        case Integer places -> Functions.round(given.<Number>at(0), places);
                        default ->
                                Functions.<Object, Number>round(
                                        given.at(0),
                                        DynamicExpression.<Number>of(
                                                expressions.of(given.options.get("precision"))));
                    };
            case "Power" -> Functions.<Object>power(given.<Number>at(0), given.<Number>at(1));
            case "Mod" -> Functions.<Object>mod(given.<Number>at(0), given.<Number>at(1));
            case "Sqrt" -> Functions.sqrt(given.<Number>at(0));
            case "Exp" -> Functions.exp(given.<Number>at(0));
            case "Ln" -> Functions.ln(given.<Number>at(0));
            case "Log" -> Functions.<Object>log(given.<Number>at(0), given.<Number>at(1));
            case "Sin" -> Functions.sin(given.<Number>at(0));
            case "Cos" -> Functions.cos(given.<Number>at(0));
            case "Tan" -> Functions.tan(given.<Number>at(0));
            case "Cot" -> Functions.cot(given.<Number>at(0));
            case "ASin" -> Functions.asin(given.<Number>at(0));
            case "ACos" -> Functions.acos(given.<Number>at(0));
            case "ATan" -> Functions.atan(given.<Number>at(0));
            case "ATan2" -> Functions.<Object>atan2(given.<Number>at(0), given.<Number>at(1));
            case "Degrees" -> Functions.degrees(given.<Number>at(0));
            case "Radians" -> Functions.radians(given.<Number>at(0));
            case "Pi" -> Functions.pi();
            case "Random" -> Functions.random();
            default -> throw new NotExpressible("function " + name);
        };
    }

    private Expression<Object, ?> jsonObject(Given given) {
        JsonObject<Object> object = Functions.jsonObject();
        for (Map.Entry<String, @Nullable Object> member : given.options.entrySet()) {
            object = object.with(member.getKey(), expressions.referenceOr(member.getValue()));
        }
        return object;
    }

    private static Expression<Object, ?> nullIf(
            Expression<Object, String> value, Expression<Object, String> other) {
        return Functions.nullIf(value, other);
    }

    private static Expression<Object, ?> concat(Given given) {
        given.requireTwo();
        @SuppressWarnings("unchecked") // an array of a generic type
        Expression<Object, String>[] more = new Expression[given.count() - 2];
        for (int i = 0; i < more.length; i++) {
            more[i] = given.at(i + 2);
        }
        return Functions.<Object>concat(given.at(0), given.at(1), more);
    }

    private static Expression<Object, ?> substring(Given given) {
        if (given.count() == 2) {
            return given.isInt(1)
                    ? Functions.substring(given.at(0), given.intAt(1))
                    : Functions.<Object>substring(given.at(0), given.<Number>at(1));
        }
        return given.isInt(1) && given.isInt(2)
                ? Functions.substring(given.at(0), given.intAt(1), given.intAt(2))
                : Functions.<Object>substring(
                        given.at(0), given.<Number>at(1), given.<Number>at(2));
    }

    /// A length in the program is checked before the database sees it.
    private static void checkLength(Given given) {
        if (given.isInt(1)) {
            Functions.padLeft(given.at(0), given.intAt(1), " ");
        }
    }

    private static Expression<Object, ?> extract(String suffix, Given given) {
        Object part = suffix.isEmpty() ? given.options.get("lookup_name") : snake(suffix);
        if (part == null) {
            throw new RefusedByCompiler("extracting no part");
        }
        DatePart named = constant(DatePart.class, String.valueOf(part));
        ZoneId zone = given.zone();
        return zone == null
                ? Functions.extract(named, given.<Object>at(0))
                : Functions.extract(named, given.<Instant>at(0), zone);
    }

    private static Expression<Object, ?> truncate(String suffix, Given given) {
        Object unit = suffix.isEmpty() ? given.options.get("kind") : snake(suffix);
        if (unit == null) {
            throw new RefusedByCompiler("truncating to nothing");
        }
        TruncateUnit named = constant(TruncateUnit.class, String.valueOf(unit));
        ZoneId zone = given.zone();
        Expression<Object, ?> cut =
                zone == null
                        ? Functions.<Object, Object>truncate(named, given.<Object>at(0))
                        : Functions.truncate(named, given.<Instant>at(0), zone);
        Object type = given.options.get("output_field");
        return type == null ? cut : cut.as(Types.of(type));
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<!^)([A-Z])", "_$1");
    }

    private static <C extends Enum<C>> C constant(Class<C> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RefusedByCompiler("the part " + name);
        }
    }
}
