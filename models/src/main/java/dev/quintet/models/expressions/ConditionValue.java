package dev.quintet.models.expressions;

/// Whether a row fulfils a condition, as a value.
record ConditionValue<M>(Condition<?> condition) implements Expression<M, Boolean> {
    @Override
    public Resolved resolve(Scope scope) {
        Resolved resolved = scope.condition(condition).as(ValueType.BOOLEAN);
        return resolved.aggregate() || resolved.window() || resolved.grouping().isEmpty()
                ? resolved
                : Resolved.of(resolved.sql(), ValueType.BOOLEAN, resolved.nullable());
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(ConditionValue.class).add(condition);
    }

    @Override
    public String toString() {
        return "(" + condition + ")";
    }
}
