package dev.quintet.conformance.chains;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Notes the SQL statements that are sent, except those for transactions.
public final class StatementLog {
    private final List<String> counted = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private int silent;

    /// Notes a statement.
    public void add(String sql) {
        all.add(sql);
        if (silent == 0) {
            counted.add(sql);
        }
    }

    /// Does something whose statements do not count.
    <T extends @Nullable Object> T uncounted(Supplier<T> work) {
        silent++;
        try {
            return work.get();
        } finally {
            silent--;
        }
    }

    /// The statements that count since the last call.
    List<String> take() {
        List<String> taken = List.copyOf(counted);
        counted.clear();
        return taken;
    }

    /// All statements since the last call, those that do not count too.
    public List<String> takeAll() {
        counted.clear();
        List<String> taken = List.copyOf(all);
        all.clear();
        return taken;
    }
}
