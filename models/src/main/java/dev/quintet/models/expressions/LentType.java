package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The type that constants without one, such as those of an enum of the program, have from what
/// stands beside them.
///
/// @param type null where none of the others gives one
record LentType(@Nullable ValueType<?> type) {
    static final LentType NONE = new LentType(null);

    /// What expressions that have one type lend each other.
    static LentType among(List<? extends Expression<?, ?>> parts, Scope scope) {
        if (parts.stream().noneMatch(LentType::needsType)) {
            return NONE;
        }
        List<Resolved> others =
                parts.stream()
                        .filter(part -> !needsType(part))
                        .map(part -> part.resolve(scope))
                        .toList();
        return new LentType(ResultTypes.common(others));
    }

    private static boolean needsType(Expression<?, ?> part) {
        return part instanceof Value<?> value
                && value.type() == null
                && value.form() == Value.Form.OTHER
                && value.content() != null
                && !ValueType.isKnown(value.content());
    }

    Resolved resolve(Expression<?, ?> part, Scope scope) {
        return type != null && needsType(part)
                ? scope.value((Value<?>) part, type)
                : part.resolve(scope);
    }
}
