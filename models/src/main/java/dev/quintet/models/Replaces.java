package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Puts a model in the place of another one, which it extends and which is [Swappable].
///
/// ```java
/// @Replaces(User.class)
/// public class Customer extends User {
///     public String phone = "";
/// }
/// ```
///
/// The columns of both are in the table of this model; the other one has no table and cannot be
/// asked. Whatever refers to it, in whichever jar, refers to rows of this model.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Replaces {
    /// The model that it replaces.
    Class<? extends Model> value();
}
