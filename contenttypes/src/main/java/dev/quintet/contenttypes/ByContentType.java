package dev.quintet.contenttypes;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.meta.Discriminator;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Tells models apart by the keys of their content types.
final class ByContentType implements Discriminator {
    @Override
    public Subselect query(Options<?> model) {
        return ContentTypes.query(model);
    }

    @Override
    public Object value(Options<?> model, Database database) {
        return Objects.requireNonNull(ContentTypes.in(database).of(model).id());
    }

    @Override
    public @Nullable Options<?> model(Object value, Database database) {
        return ContentTypes.in(database).model(value);
    }
}
