package dev.quintet.models.internal.query;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// Keys in batches, each as large as one statement can hold.
///
/// @param most how many keys a statement can hold
public record KeyBatches(int most) {
    /// Parameters that the statement may have beside the keys.
    private static final int OTHERS = 256;

    /// Beyond this number of keys the numbers that are round are its multiples.
    private static final int STEP = 512;

    /// @param width how many parameters a key takes
    public static KeyBatches of(Database database, int width) {
        return new KeyBatches((database.backend().features().maxParameters() - OTHERS) / width);
    }

    /// The keys in batches; none if there are no keys.
    public List<List<Object>> of(Collection<Object> keys) {
        List<Object> all = List.copyOf(keys);
        List<List<Object>> batches = new ArrayList<>();
        for (int start = 0; start < all.size(); start += most) {
            batches.add(all.subList(start, Math.min(all.size(), start + most)));
        }
        return batches;
    }

    /// The keys of a batch, the last of them repeated until there is a round number of them: so
    /// that results of all sizes share a few statements.
    public Operand.Many rounded(List<Object> batch) {
        int size = Math.min(most, rounded(batch.size()));
        List<Expression<?, ?>> items = new ArrayList<>(size);
        batch.forEach(key -> items.add(Value.of(key)));
        items.addAll(Collections.nCopies(size - batch.size(), items.getLast()));
        return new Operand.Many(items);
    }

    private static int rounded(int size) {
        return size <= STEP ? Integer.highestOneBit(2 * size - 1) : (size + STEP - 1) / STEP * STEP;
    }
}
