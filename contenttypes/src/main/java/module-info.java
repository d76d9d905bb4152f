import org.jspecify.annotations.NullMarked;

/// A table of all models, and relations to rows of any of them.
@NullMarked
module dev.quintet.contenttypes {
    requires transitive dev.quintet.models;
    requires jakarta.validation;
    requires static java.compiler;
    requires static org.jspecify;

    exports dev.quintet.contenttypes;

    provides dev.quintet.models.meta.AppIndex with
            dev.quintet.contenttypes.ContenttypesIndex_;
}
