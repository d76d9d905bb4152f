package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the columns of a result mean.
sealed interface RowLayout {

    /// A computed or selected value.
    ///
    /// @param name the name that the user knows
    /// @param types the types of its columns: one, or several for a composite key; null where
    ///   unknown
    record Cell(String name, List<@Nullable ValueType<?>> types) {
        int width() {
            return types.size();
        }
    }

    /// Instances of a model, then values computed beside it.
    record Instances(Options<?> model, List<Cell> annotations) implements RowLayout {
        public Instances {
            annotations = List.copyOf(annotations);
        }

        /// The names of the annotations.
        List<String> names() {
            return annotations.stream().map(Cell::name).toList();
        }
    }

    /// Values alone.
    record Values(List<Cell> cells) implements RowLayout {
        public Values {
            cells = List.copyOf(cells);
        }

        /// The names of the values.
        List<String> names() {
            return cells.stream().map(Cell::name).toList();
        }
    }
}
