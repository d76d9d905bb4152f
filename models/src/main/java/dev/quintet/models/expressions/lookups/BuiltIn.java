package dev.quintet.models.expressions.lookups;

import static java.util.Map.entry;

import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.TextPosition;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The lookups and transforms that come with the library: one place for each.
final class BuiltIn {
    private static final Map<String, Lookup> ANY =
            Map.ofEntries(
                    entry("exact", new Exact()),
                    entry("iexact", new TextLookup("iexact", TextPosition.WHOLE, true)),
                    entry("contains", new TextLookup("contains", TextPosition.ANYWHERE, false)),
                    entry("icontains", new TextLookup("icontains", TextPosition.ANYWHERE, true)),
                    entry("startswith", new TextLookup("startswith", TextPosition.START, false)),
                    entry("istartswith", new TextLookup("istartswith", TextPosition.START, true)),
                    entry("endswith", new TextLookup("endswith", TextPosition.END, false)),
                    entry("iendswith", new TextLookup("iendswith", TextPosition.END, true)),
                    entry("regex", new RegexLookup("regex", false)),
                    entry("iregex", new RegexLookup("iregex", true)),
                    entry("gt", new Order("gt", ComparisonOperator.GREATER)),
                    entry("gte", new Order("gte", ComparisonOperator.GREATER_OR_EQUAL)),
                    entry("lt", new Order("lt", ComparisonOperator.LESS)),
                    entry("lte", new Order("lte", ComparisonOperator.LESS_OR_EQUAL)),
                    entry("in", new InLookup()),
                    entry("range", new RangeLookup()),
                    entry("isnull", new IsNullLookup()));

    private static final Map<String, Lookup> INTEGER =
            Map.of(
                    "exact", new IntegerComparison("exact", ComparisonOperator.EQUAL),
                    "gt", new IntegerComparison("gt", ComparisonOperator.GREATER),
                    "gte", new IntegerComparison("gte", ComparisonOperator.GREATER_OR_EQUAL),
                    "lt", new IntegerComparison("lt", ComparisonOperator.LESS),
                    "lte", new IntegerComparison("lte", ComparisonOperator.LESS_OR_EQUAL),
                    "in", new IntegerIn(),
                    "range", new IntegerRangeLookup());

    private static final Map<String, Lookup> JSON =
            Map.ofEntries(
                    entry("exact", new JsonComparison("exact", ComparisonOperator.EQUAL)),
                    entry("gt", new JsonComparison("gt", ComparisonOperator.GREATER)),
                    entry("gte", new JsonComparison("gte", ComparisonOperator.GREATER_OR_EQUAL)),
                    entry("lt", new JsonComparison("lt", ComparisonOperator.LESS)),
                    entry("lte", new JsonComparison("lte", ComparisonOperator.LESS_OR_EQUAL)),
                    entry("in", new JsonIn()),
                    entry("range", new JsonRange()),
                    entry("iexact", new JsonText("iexact")),
                    entry("icontains", new JsonText("icontains")),
                    entry("startswith", new JsonText("startswith")),
                    entry("istartswith", new JsonText("istartswith")),
                    entry("endswith", new JsonText("endswith")),
                    entry("iendswith", new JsonText("iendswith")),
                    entry("regex", new JsonText("regex")),
                    entry("iregex", new JsonText("iregex")),
                    entry("contains", new JsonContainment("contains", false)),
                    entry("contained_by", new JsonContainment("contained_by", true)),
                    entry("has_key", new HasKey()),
                    entry("has_keys", new HasKeys("has_keys", true)),
                    entry("has_any_keys", new HasKeys("has_any_keys", false)));

    private static final Map<String, Transform> DATE =
            parts(
                    DatePart.YEAR,
                    DatePart.ISO_YEAR,
                    DatePart.QUARTER,
                    DatePart.MONTH,
                    DatePart.WEEK,
                    DatePart.DAY,
                    DatePart.WEEK_DAY,
                    DatePart.ISO_WEEK_DAY);

    private static final Map<String, Transform> TIME =
            parts(DatePart.HOUR, DatePart.MINUTE, DatePart.SECOND);

    private static final Map<String, Transform> MOMENT =
            Map.of(
                    "date", cut(TruncateUnit.DATE),
                    "time", cut(TruncateUnit.TIME));

    private BuiltIn() {}

    private static Map<String, Transform> parts(DatePart... parts) {
        Map<String, Transform> transforms = new HashMap<>();
        for (DatePart part : parts) {
            transforms.put(
                    part.name().toLowerCase(Locale.ROOT),
                    Transform.of(moment -> Functions.extract(part, moment)));
        }
        return Map.copyOf(transforms);
    }

    private static Transform cut(TruncateUnit unit) {
        return Transform.of(moment -> Functions.truncate(unit, moment));
    }

    private static Transform key(String name) {
        return Transform.of(document -> DynamicExpression.of(document).key(name));
    }

    static @Nullable Lookup lookup(@Nullable Kind kind, String name) {
        Lookup own = own(kind).get(name);
        return own != null ? own : ANY.get(name);
    }

    private static Map<String, Lookup> own(@Nullable Kind kind) {
        return switch (kind) {
            case INTEGER -> INTEGER;
            case JSON -> JSON;
            case null, default -> Map.of();
        };
    }

    static @Nullable Transform transform(@Nullable Kind kind, String name) {
        return switch (kind) {
            case DATE -> DATE.get(name);
            case TIME -> TIME.get(name);
            case DATE_TIME, INSTANT -> {
                Transform part = DATE.getOrDefault(name, TIME.get(name));
                yield part != null ? part : MOMENT.get(name);
            }
            case JSON -> key(name);
            case null, default -> null;
        };
    }

    static Set<String> names(@Nullable Kind kind) {
        Set<String> names = new HashSet<>(ANY.keySet());
        names.addAll(own(kind).keySet());
        switch (kind) {
            case DATE -> names.addAll(DATE.keySet());
            case TIME -> names.addAll(TIME.keySet());
            case DATE_TIME, INSTANT -> {
                names.addAll(DATE.keySet());
                names.addAll(TIME.keySet());
                names.addAll(MOMENT.keySet());
            }
            case null, default -> {}
        }
        return names;
    }
}
