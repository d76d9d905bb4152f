package dev.quintet.models.internal.write;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Deletion;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a deletion has to know of one model: which keys may refer to its rows, and which of its
/// columns they refer to.
///
/// @param model the model, which is no proxy
/// @param keys the foreign keys that may refer to its rows and that the library has to look after,
///   those to the rows of its parents too
/// @param polymorphic the relations over which polymorphic keys may lead to its rows
/// @param columns the columns of a row that are needed to find what refers to it: the key first
record DeletionGraph(
        Options<?> model,
        List<KeyRelation> keys,
        List<PolymorphicRelation> polymorphic,
        List<ColumnField> columns) {
    private static final Map<Options<?>, DeletionGraph> KNOWN = new ConcurrentHashMap<>();

    static DeletionGraph of(Options<?> model) {
        DeletionGraph known = KNOWN.get(model);
        return known == null ? KNOWN.computeIfAbsent(model, DeletionGraph::find) : known;
    }

    /// @param from the model, or a proxy of it, which has polymorphic relations of its own
    private static DeletionGraph find(Options<?> from) {
        Options<?> model = from.concrete();
        List<KeyRelation> keys = new ArrayList<>();
        addKeys(model, keys, true);
        Set<ColumnField> columns = new LinkedHashSet<>(model.pkFields());
        if (model.parentLink() != null) {
            columns.add(model.parentLink());
        }
        keys.forEach(key -> columns.addAll(key.targetColumns()));
        return new DeletionGraph(
                model, List.copyOf(keys), from.polymorphicRelations(), List.copyOf(columns));
    }

    /// Parents first. The links of other children to a parent are left out: their rows are not
    /// those of this model.
    private static void addKeys(Options<?> model, List<KeyRelation> keys, boolean links) {
        if (model.parent() != null) {
            addKeys(model.parent().concrete(), keys, false);
        }
        for (ReverseField reverse : model.reverse()) {
            if (reverse.relation() instanceof KeyRelation key
                    && key.onDelete().inLibrary()
                    && (links || !key.parentLink())) {
                keys.add(key);
            }
        }
    }

    /// Whether rows can be deleted with one statement and without looking at them.
    ///
    /// @param from the key by which they were reached, or null for none
    boolean fast(@Nullable KeyRelation from) {
        if (from != null && from.onDelete() != Deletion.CASCADE) {
            return false;
        }
        Options<?> parent = model.parent();
        boolean alone =
                parent == null
                        || (model.parentLink() == from && parent.concrete().parent() == null);
        return alone && keys.isEmpty() && polymorphic.isEmpty();
    }
}
