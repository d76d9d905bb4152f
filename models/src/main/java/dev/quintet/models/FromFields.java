package dev.quintet.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets a [ForeignKey] or [OneToOne] refer by fields that the model declares, instead of by a
/// column of its own: to a model with a composite key, or by a column that means something else,
/// too.
///
/// ```java
/// public long orderId;
/// public int lineNumber;
///
/// @OnDelete(CASCADE)
/// @FromFields({"orderId", "lineNumber"})
/// public final ForeignKey<OrderLine> line = foreignKey();
/// ```
///
/// It always leads by the primary key of the target; for a single other field that is unique there
/// is [ToField]. The fields may be foreign keys themselves. They hold the key, and the relation
/// follows them: [ForeignKey#set] sets them, and who sets them lets it lead elsewhere. The database
/// gets a constraint over all of them and an index, unless there is [NoConstraint] or an index
/// already. The relation is empty while one of the fields is null; to empty it sets those that may
/// be.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface FromFields {
    /// The names of fields of the model, one for each part of the target's primary key, in its
    /// order.
    String[] value();
}
