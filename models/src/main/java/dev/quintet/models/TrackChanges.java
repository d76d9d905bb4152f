package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets instances of a model know what was changed in them since they were loaded or saved:
/// [Model#changes()] tells it, and [Model#save()] writes the changed columns alone.
///
/// ```java
/// @TrackChanges
/// public class Account extends Model {
///     public int balance;
///     public String note = "";
/// }
/// ```
///
/// Two programs that change different columns of a row do not undo each other's changes then, and a
/// save without changes sends nothing and tells no receivers of signals. A row that is gone is not
/// added again but is an error, [NotUpdated]. What was saved in a transaction that is rolled back
/// is a change again.
///
/// Children of the model and of an abstract base do so too. Each instance holds a second reference
/// to every value. What is changed inside of a value, as in a list, is not seen; bytes are.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TrackChanges {}
