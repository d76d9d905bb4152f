package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// A JSON document.
public final class Json {
    /// The JSON value null, which is not the SQL NULL.
    public static final Json NULL = new Json("null");

    private final String text;

    private Json(String text) {
        this.text = text;
    }

    /// The document that a text spells.
    public static Json parse(String text) {
        return new Json(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
