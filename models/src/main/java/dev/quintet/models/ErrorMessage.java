package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says a problem that validation finds with a field in other words.
///
/// ```java
/// @Unique
/// @ErrorMessage(code = "unique", value = "The name {value} is taken.")
/// public String name = "";
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(ErrorMessages.class)
public @interface ErrorMessage {
    /// The problem's code, such as `null`, `blank`, `invalid`, `invalid_choice`, `unique`,
    /// `unique_for_date` or that of a validator.
    String code();

    /// The words; names of the problem's parameters in braces stand for their values.
    String value();
}
