package dev.quintet.contenttypes;

import dev.quintet.models.Model;
import dev.quintet.models.PolymorphicSet;

/// The rows of another model whose [GenericForeignKey] leads to this instance: a query over them,
/// and the verbs that change which they are. They are deleted with this instance.
///
/// ```java
/// public class Bookmark extends Model {
///     public String url = "";
///     @RelatedName("bookmark") public final GenericRelation<TaggedItem> tags = GenericRelation.of(this);
/// }
///
/// bookmark.tags.create(TaggedItem_.tag.to("java"));
/// Bookmark.objects.filter(Bookmark_.tags().tag.eq("java"));
/// ```
///
/// [dev.quintet.models.RelatedName] gives queries of the other model a name for this one, and
/// [dev.quintet.models.ReverseOf] names the key where the other model has several.
///
/// @param <T> the model that has the generic foreign key
public final class GenericRelation<T extends Model> extends PolymorphicSet<T> {
    private GenericRelation(Model owner) {
        super(owner);
    }

    /// The relation of an instance, for the initializer of its field.
    ///
    /// @param owner `this`
    public static <T extends Model> GenericRelation<T> of(Model owner) {
        return new GenericRelation<>(owner);
    }
}
