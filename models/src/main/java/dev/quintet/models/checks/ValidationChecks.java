package dev.quintet.models.checks;

import dev.quintet.db.Database;
import dev.quintet.models.internal.validation.BeanValidation;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Checks whether there is somebody to evaluate the constraints of the user's own.
final class ValidationChecks implements Check {
    @Override
    public void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report) {
        for (Options<?> model : models) {
            for (ColumnField field : model.proxy() ? List.<ColumnField>of() : model.localFields()) {
                Optional<String> missing =
                        field.beanValidation() ? BeanValidation.missing() : Optional.empty();
                missing.ifPresent(text ->
                        report.accept(
                                CheckMessage.error(
                                        "quintet.E010", field, text, BeanValidation.REMEDY)));
            }
        }
    }
}
