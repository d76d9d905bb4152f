package dev.quintet.testing;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Skips a test on databases that cannot do something, by the name of the method of
/// [dev.quintet.db.Features] that says so: `@RequiresFeature("supportsDeferrableConstraints")`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RequiresFeature.All.class)
@ExtendWith(FeatureCondition.class)
public @interface RequiresFeature {

    /// The name of the flag.
    String value();

    /// Several features.
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(FeatureCondition.class)
    @interface All {

        /// All of them.
        RequiresFeature[] value();
    }
}
