package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /// The columns of one instance.
    ///
    /// @param fields the fields that are read
    /// @param positions where the column of each stands, from 1
    /// @param related the instances that come along
    record Instance(
            Options<?> model, List<ColumnField> fields, int[] positions, List<Related> related) {
        public Instance {
            fields = List.copyOf(fields);
            related = List.copyOf(related);
        }

        int position(ColumnField field) {
            int index = fields.indexOf(field);
            return index < 0 ? 0 : positions[index];
        }

        /// The fields that are not read.
        Set<ColumnField> unloaded() {
            Set<ColumnField> missing = new LinkedHashSet<>(model.fields());
            fields.forEach(missing::remove);
            return missing;
        }

        /// Whether all columns of the model stand side by side, as generated code reads them.
        boolean isWhole() {
            if (fields.size() != model.fields().size()) {
                return false;
            }
            for (int i = 1; i < positions.length; i++) {
                if (positions[i] != positions[0] + i) {
                    return false;
                }
            }
            return true;
        }
    }

    /// An instance that comes along with another one.
    ///
    /// @param relation the relation over which it was reached
    /// @param optional whether there may be none
    record Related(Field relation, Instance instance, boolean optional) {}

    /// An instance that comes along over a relation to which the query gave a name.
    ///
    /// @param direct whether it is one step away
    record Filtered(String name, Related related, boolean direct) {}

    /// Instances of a model, then values computed beside it.
    ///
    /// @param root the instances; their columns are the first ones
    /// @param filtered instances that come along under names
    record Instances(Instance root, List<Cell> annotations, List<Filtered> filtered)
            implements RowLayout {
        public Instances {
            annotations = List.copyOf(annotations);
            filtered = List.copyOf(filtered);
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
