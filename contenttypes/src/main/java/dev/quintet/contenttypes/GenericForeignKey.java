package dev.quintet.contenttypes;

import dev.quintet.models.Model;
import dev.quintet.models.PolymorphicKey;
import dev.quintet.models.meta.Discriminator;

/// A relation to one row of any model, by the content type of the model and the key of the row,
/// which are fields of their own.
///
/// ```java
/// public class TaggedItem extends Model {
///     public String tag = "";
///     @OnDelete(CASCADE) public final ForeignKey<ContentType> contentType = foreignKey();
///     public long objectId;
///     public final GenericForeignKey<Model> target = GenericForeignKey.of(this);
/// }
/// ```
///
/// [GenericKey] names other fields than `contentType` and `objectId`. An index over both is a good
/// idea. Queries cannot follow the relation; [GenericRelation] is the way back, which they can.
///
/// @param <T> what all related objects are: [Model], or a class or interface that they share
public final class GenericForeignKey<T> extends PolymorphicKey<T> {
    /// Tells models apart by their content types; for generated code.
    public static final Discriminator BY_CONTENT_TYPE = new ByContentType();

    private GenericForeignKey(Model owner) {
        super(owner);
    }

    /// The relation of an instance, for the initializer of its field.
    ///
    /// @param owner `this`
    public static <T> GenericForeignKey<T> of(Model owner) {
        return new GenericForeignKey<>(owner);
    }
}
