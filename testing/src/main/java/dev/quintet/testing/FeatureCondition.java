package dev.quintet.testing;

import dev.quintet.db.Databases;
import dev.quintet.db.Features;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Compares [RequiresFeature] with what the current database can do.
final class FeatureCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty() || Databases.aliases().isEmpty()) {
            return ConditionEvaluationResult.enabled("There is no database yet.");
        }
        Features features = Databases.get().backend().features();
        for (RequiresFeature required :
                AnnotationSupport.findRepeatableAnnotations(
                        context.getElement(), RequiresFeature.class)) {
            if (!has(features, required.value())) {
                return ConditionEvaluationResult.disabled(
                        Databases.get().backend().name() + " lacks " + required.value());
            }
        }
        return ConditionEvaluationResult.enabled("The database can do what is needed.");
    }

    private static boolean has(Features features, String name) {
        try {
            return (boolean) Features.class.getMethod(name).invoke(features);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException("Features has no flag '" + name + "'.", e);
        }
    }
}
