package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Which type several alternatives have together: the branches of CASE, the arguments of COALESCE.
final class ResultTypes {
    private ResultTypes() {}

    /// The type of the first, if all others fit under it; null if they are mixed or none is known.
    ///
    /// As in Django, 32-bit integers are the family that narrower, wider and positive ones belong
    /// to: they fit after one of these, but not the other way round, unless the first is a
    /// constant, which fits before any. All texts are one.
    static @Nullable ValueType<?> common(List<Resolved> parts) {
        ValueType<?> first = null;
        boolean constant = false;
        for (Resolved part : parts) {
            ValueType<?> type = part.type();
            if (type == null) {
                if (part.doubt() != null) {
                    return null;
                }
            } else if (first == null || constant && isWider(first, type)) {
                first = type;
                constant = part.sql() instanceof SqlExpression.Param;
            } else if (!fits(first, type)) {
                return null;
            }
        }
        return first;
    }

    /// Gives a result its type, or the reason why it has none.
    static Resolved typed(Resolved result, List<Resolved> parts) {
        return result.type() != null ? result : result.untyped(doubt(parts));
    }

    private static boolean isWider(ValueType<?> first, ValueType<?> other) {
        return first.equals(ValueType.INTEGER)
                && other.kind() == Kind.INTEGER
                && other.javaClass() == Long.class;
    }

    private static boolean fits(ValueType<?> first, ValueType<?> other) {
        if (first.kind() != other.kind()) {
            return false;
        }
        return first.kind() == Kind.INTEGER
                ? first.name().equals(other.name()) || other.equals(ValueType.INTEGER)
                : first.javaClass() == other.javaClass();
    }

    private static String doubt(List<Resolved> parts) {
        for (Resolved part : parts) {
            if (part.doubt() != null) {
                return part.doubt();
            }
        }
        String types =
                parts.stream()
                        .map(Resolved::type)
                        .filter(type -> type != null)
                        .map(ValueType::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return types.isEmpty()
                ? "The type of the expression cannot be told: declare it with as(type)."
                : "Expression contains mixed types: " + types + ". Declare its type with as(type).";
    }

    /// Whether any of them may be NULL.
    static boolean anyNullable(List<Resolved> parts) {
        for (Resolved part : parts) {
            if (isNullable(part)) {
                return true;
            }
        }
        return false;
    }

    /// Whether all of them may be NULL.
    static boolean allNullable(List<Resolved> parts) {
        for (Resolved part : parts) {
            if (!isNullable(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNullable(Resolved part) {
        return part.nullable() || (part.type() == null && part.doubt() == null);
    }

    static boolean isKind(Resolved part, Kind kind) {
        return part.type() != null && part.type().kind() == kind;
    }
}
