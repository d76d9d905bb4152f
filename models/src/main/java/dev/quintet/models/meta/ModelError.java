package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// A mistake in what the models of the program declare, because of which none of them can be used.
///
/// The compiler finds most of them; this is about what only the models of all jars together show,
/// and about what a `meta` method does. All mistakes of all models are found at once: the message
/// has a line for each, and [#mistakes()] has them one by one. `Checks.run` tells them under their
/// ids instead of throwing them.
public final class ModelError extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String about;
    private final String text;
    private final transient List<ModelError> all;

    ModelError(String id, Object about, String text) {
        this(id, about, text, null);
    }

    ModelError(String id, Object about, String text, @Nullable Throwable cause) {
        super(about + ": " + text + " (" + id + ")", cause);
        this.id = id;
        this.about = about.toString();
        this.text = text;
        this.all = List.of();
    }

    /// @param message what is told of all
    private ModelError(String message, List<ModelError> all, Throwable cause) {
        super(message, cause);
        ModelError first = all.getFirst();
        this.id = first.id;
        this.about = first.about;
        this.text = first.text;
        this.all = all;
    }

    /// One error for several.
    static ModelError of(List<ModelError> all) {
        ModelError first = all.getFirst();
        if (all.size() == 1) {
            return first;
        }
        return new ModelError(
                all.size()
                        + " mistakes in the models:\n"
                        + all.stream()
                                .map(ModelError::getMessage)
                                .collect(Collectors.joining("\n")),
                List.copyOf(all),
                first);
    }

    /// All mistakes that were found, in the order in which they were; this one alone if there are
    /// no others.
    public List<ModelError> mistakes() {
        return all.isEmpty() ? List.of(this) : all;
    }

    /// The name of the mistake, Django's where it has one: `fields.E304`. Of several it is that of
    /// the first, as are the rest here.
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
        return all.isEmpty()
                ? new ModelError(id, about, text, this)
                : new ModelError(String.valueOf(getMessage()), all, this);
    }
}
