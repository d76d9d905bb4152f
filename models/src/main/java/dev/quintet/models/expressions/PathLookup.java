package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A lookup on a path of names: `blog__name__icontains = "beatles"`, or
/// `blog().name.containsIgnoreCase("beatles")`.
///
/// @param path names of fields over relations, then of transforms; in a lookup by name the last may
///   be the lookup
/// @param lookup the lookup, or null where the path may end with it
/// @param right what is compared with
public record PathLookup<M>(List<String> path, @Nullable String lookup, Operand right)
        implements Condition<M> {
    public PathLookup {
        path = List.copyOf(path);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(PathLookup.class).marks(path).mark(lookup);
        right.shape(shape);
    }

    @Override
    public String toString() {
        String left = String.join("__", path);
        return (lookup == null ? left : left + "__" + lookup) + "=" + right;
    }
}
