package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.Literals.Reference;
import dev.quintet.conformance.answers.Outcome;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.Choice;
import dev.quintet.models.Deleted;
import dev.quintet.models.Model;
import dev.quintet.models.ProtectedError;
import dev.quintet.models.Query;
import dev.quintet.models.RawQuery;
import dev.quintet.models.RestrictedError;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.sql.IpAddresses;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns what our API gives into plain values with Django's names.
final class Results {
    private Results() {}

    /// Whether a result is a query that is not evaluated yet.
    static boolean isQuery(@Nullable Object result) {
        return result instanceof Rowset
                || result instanceof Query<?, ?, ?>
                || result instanceof RawQuery<?>;
    }

    /// What a chain came to; a query is evaluated.
    static Outcome outcome(@Nullable Object result, Context context) {
        return switch (result) {
            case Outcome outcome -> outcome;
            case Rowset rowset -> rows(rowset.type(), rowset.query().list(), context);
            case RawQuery<?> raw -> rows(RowType.OBJECT, raw.list(), context);
            case Query<?, ?, ?> query -> rows(RowType.OBJECT, query.list(), context);
            case Deleted deleted -> deleted(deleted, context);
            case null, default -> new Outcome.Single(plain(result, context));
        };
    }

    /// Labels of pairs have the name of a field in them: `company.Waiter_tipsFrom`.
    private static Outcome deleted(Deleted deleted, Context context) {
        Map<String, Integer> perModel = new LinkedHashMap<>();
        deleted.perModel()
                .forEach((label, rows) -> {
                    int field = label.indexOf('_') + 1;
                    perModel.put(
                            field == 0
                                    ? label
                                    : label.substring(0, field)
                                            + context.names().toDjango(label.substring(field)),
                            rows);
                });
        return new Outcome.Deleted(deleted.total(), perModel);
    }

    private static Outcome rows(RowType type, List<?> given, Context context) {
        List<@Nullable Object> rows = new ArrayList<>();
        for (Object row : given) {
            rows.add(
                    row instanceof Model instance
                            ? annotated(instance, context)
                            : plain(row, context));
        }
        return new Outcome.Rows(type.label(), rows);
    }

    /// The key and the annotations of an instance.
    private static Map<String, @Nullable Object> annotated(Model instance, Context context) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("pk", plain(instance.pk(), context));
        instance.annotations().forEach((name, value) -> row.put(name, plain(value, context)));
        return row;
    }

    /// A plain value.
    static @Nullable Object plain(@Nullable Object value, Context context) {
        return switch (value) {
            case null -> null;
            case Model instance -> reference(instance, context);
            case Json json -> PlainJson.parse(json.toString());
            case Choice<?> choice -> choice.value();
            case Enum<?> constant -> constant.name();
            case InetAddress address -> IpAddresses.format(address);
            case URI uri -> uri.toString();
            case Optional<?> optional -> plain(optional.orElse(null), context);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((key, item) ->
                        plain.put(context.names().toDjango((String) key), plain(item, context)));
                yield plain;
            }
            case List<?> list -> plain(list, context);
            case Set<?> set -> plain(set.stream().toList(), context);
            case Object[] array -> plain(Arrays.asList(array), context);
            default -> value;
        };
    }

    private static List<@Nullable Object> plain(List<?> list, Context context) {
        List<@Nullable Object> plain = new ArrayList<>(list.size());
        for (Object item : list) {
            plain.add(plain(item, context));
        }
        return plain;
    }

    private static Reference reference(Model instance, Context context) {
        return new Reference(Instances.options(instance).name(), plain(instance.pk(), context));
    }

    /// An error, with what it names.
    static Outcome failure(Throwable error, Context context) {
        Object details =
                switch (error) {
                    case ProtectedError refused -> plain(refused.protectedObjects(), context);
                    case RestrictedError refused -> plain(refused.restrictedObjects(), context);
                    case ValidationError invalid -> codes(invalid, context);
                    default -> null;
                };
        return new Outcome.Failed(error, details);
    }

    /// The codes by field, each list in the order of the alphabet.
    private static Map<String, @Nullable Object> codes(ValidationError error, Context context) {
        Map<String, @Nullable Object> codes = new LinkedHashMap<>();
        for (String field : error.problems().keySet()) {
            codes.put(
                    context.names().toDjango(field),
                    error.codes(field).stream()
                            .map(code -> code.isEmpty() ? "None" : code)
                            .sorted()
                            .toList());
        }
        return codes;
    }
}
