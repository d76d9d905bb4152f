package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

/// A mistake in what the models of the program declare, because of which none of them can be used.
///
/// The compiler finds most of them; this is about what only the models of all jars together show,
/// and about what a `meta` method does. `Checks.run` tells it under its id instead of throwing it.
public final class ModelError extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String about;
    private final String text;

    ModelError(String id, Object about, String text) {
        this(id, about, text, null);
    }

    ModelError(String id, Object about, String text, @Nullable Throwable cause) {
        super(about + ": " + text + " (" + id + ")", cause);
        this.id = id;
        this.about = about.toString();
        this.text = text;
    }

    /// The name of the mistake, Django's where it has one: `fields.E304`.
    public String id() {
        return id;
    }

    /// What it concerns: a model, or a field such as `blog.Entry.author`.
    public String about() {
        return about;
    }

    /// What was found, and what would be right.
    public String text() {
        return text;
    }

    /// The same once more, for those who ask again.
    ModelError again() {
        return new ModelError(id, about, text, this);
    }
}
