package dev.quintet.testing;

import dev.quintet.models.FetchMode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Refuses during a test that instances load what they lack, unless that is allowed.
final class FetchModeForRun implements BeforeEachCallback, AfterEachCallback {
    private static final String PARAMETER = "quintet.test.lazyLoading";

    private @Nullable FetchMode before;

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!allowed(context)) {
            before = FetchMode.standard();
            FetchMode.setStandard(FetchMode.RAISE);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        FetchMode mode = before;
        if (mode != null) {
            before = null;
            FetchMode.setStandard(mode);
        }
    }

    private static boolean allowed(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), LazyLoading.class)
                .or(() ->
                        AnnotationSupport.findAnnotation(context.getTestClass(), LazyLoading.class))
                .map(LazyLoading::value)
                .or(() ->
                        context.getConfigurationParameter(PARAMETER)
                                .map(FetchModeForRun::isAllowed))
                .orElse(false);
    }

    private static boolean isAllowed(String value) {
        return switch (value) {
            case "allowed" -> true;
            case "refused" -> false;
            default ->
                    throw new IllegalArgumentException(
                            PARAMETER + " is 'allowed' or 'refused', not '" + value + "'.");
        };
    }
}
