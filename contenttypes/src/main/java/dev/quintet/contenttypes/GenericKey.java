package dev.quintet.contenttypes;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the fields of a [GenericForeignKey].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GenericKey {
    /// The foreign key to [ContentType] that tells the model.
    String contentType() default "contentType";

    /// The field that holds the key of the row.
    String objectId() default "objectId";

    /// Whether rows of a proxy count as those of the model whose table it is.
    boolean forConcreteModel() default true;
}
