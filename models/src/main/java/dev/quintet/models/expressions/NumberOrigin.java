package dev.quintet.models.expressions;

import java.util.List;

/// The column whose Java type the compiler gives to an expression over numbers: `small.plus(1)` is
/// a `Short` as `small` is, while in a query it is computed, compared and read as a wider number.
public final class NumberOrigin {
    private NumberOrigin() {}

    /// The path of that column; empty where the type does not come from a column, or is that of the
    /// expression in queries too.
    public static List<String> of(Expression<?, ?> expression) {
        return switch (expression) {
            case View.OfNumber<?, ?> view -> view.origin();
            case Annotation.OfNumber<?, ?> annotation -> annotation.origin();
            case NumberAggregate<?, ?> aggregate -> aggregate.origin();
            default -> List.of();
        };
    }

    /// The column that decides for an expression with others inside: that of the first which has
    /// one.
    static List<String> among(Expression<?, ?>... operands) {
        for (Expression<?, ?> operand : operands) {
            List<String> path =
                    operand instanceof NumberColumn<?, ?> column ? column.path() : of(operand);
            if (!path.isEmpty()) {
                return path;
            }
        }
        return List.of();
    }
}
