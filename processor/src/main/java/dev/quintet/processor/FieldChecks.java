package dev.quintet.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reports what is wrong with fields that name other fields of their model.
final class FieldChecks {
    private static final Set<Scalar> DATES = Set.of(Scalar.DATE, Scalar.DATE_TIME, Scalar.INSTANT);

    private final Problems problems;

    FieldChecks(Problems problems) {
        this.problems = problems;
    }

    void check(ModelInfo model) {
        autoKey(model);
        for (FieldInfo.Concrete field : model.columns()) {
            for (Setting setting : field.options().settings()) {
                if (setting instanceof Setting.Texts(String method, List<String> names)
                        && method.startsWith("uniqueFor")) {
                    uniqueFor(model, field, names.getFirst());
                }
            }
        }
    }

    /// A counted key is the only one.
    private void autoKey(ModelInfo model) {
        List<FieldInfo.Concrete> keys = model.primaryKeys();
        for (FieldInfo.Concrete key : keys) {
            if (keys.size() > 1 && key.options().settings().contains(new Setting.Texts("auto"))) {
                problems.report(
                        key.element(),
                        Problem.AUTO_KEY,
                        FieldReader.describe(key.element()),
                        "the key of "
                                + model.name().simpleName()
                                + " has "
                                + keys.size()
                                + " fields");
            }
        }
    }

    private void uniqueFor(ModelInfo model, FieldInfo.Concrete field, String date) {
        List<String> dates =
                model.columns().stream()
                        .filter(FieldChecks::isDate)
                        .map(FieldInfo::name)
                        .sorted()
                        .toList();
        if (!dates.contains(date)) {
            Optional<FieldInfo> found = model.field(date);
            String name = model.name().simpleName();
            problems.report(
                    field.element(),
                    Problem.UNIQUE_FOR,
                    FieldReader.describe(field.element()),
                    date,
                    found.isPresent()
                            ? name + "." + date + " is no date"
                            : name + " has no such field",
                    Nearest.hint(date, dates));
        }
    }

    private static boolean isDate(FieldInfo.Concrete field) {
        return field instanceof FieldInfo.Column column && DATES.contains(column.type().scalar());
    }
}
