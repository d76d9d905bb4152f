package dev.quintet.models.internal.query;

import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.JoinStep;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlStatement.Lock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the tables that a lock names: those of the query's own instances, of their parents, and of
/// the instances that come along.
final class LockResolver {
    private static final String SELF = "self";

    private final Frame frame;
    private final Map<String, Joins.Entry> tables = new LinkedHashMap<>();

    private LockResolver(Frame frame) {
        this.frame = frame;
    }

    /// The lock; null where the database knows none, as one that only one connection can write to.
    ///
    /// @throws NotSupportedError if the database does not know the kind of lock
    /// @throws FieldError if it names what does not come along
    static @Nullable Lock resolve(RowLock lock, Frame frame, RowLayout layout) {
        Features features = frame.resolution.features();
        if (!features.supportsSelectForUpdate()) {
            return null;
        }
        require(!lock.noWait() || features.supportsSelectForUpdateNowait(), "NOWAIT");
        require(!lock.skipLocked() || features.supportsSelectForUpdateSkipLocked(), "SKIP LOCKED");
        require(!lock.noKey() || features.supportsSelectForNoKeyUpdate(), "FOR NO KEY UPDATE");
        require(lock.of().isEmpty() || features.supportsSelectForUpdateOf(), "FOR UPDATE OF");
        List<String> aliases = new ArrayList<>();
        if (!lock.of().isEmpty()) {
            LockResolver resolver = new LockResolver(frame);
            resolver.find(layout);
            lock.of().forEach(path -> aliases.add(resolver.alias(path)));
        }
        return new Lock(lock.noWait(), lock.skipLocked(), lock.noKey(), aliases);
    }

    private static void require(boolean supported, String what) {
        if (!supported) {
            throw new NotSupportedError("This database has no " + what + ".");
        }
    }

    private void find(RowLayout layout) {
        tables.put(SELF, frame.base());
        switch (layout) {
            case RowLayout.Instances instances ->
                    add("", frame.base(), instances.root().model(), instances.root().related());
            case RowLayout.Values _ -> joined("", frame.base());
        }
    }

    private void add(
            String prefix, Joins.Entry entry, Options<?> model, List<RowLayout.Related> related) {
        Joins.Entry here = entry;
        String path = prefix;
        for (ForeignKeyField link = model.concrete().parentLink();
                link != null;
                link = link.target().concrete().parentLink()) {
            here = follow(here, link);
            path += link.name();
            tables.put(path, here);
            path += "__";
        }
        for (RowLayout.Related one : related) {
            Joins.Entry joined = follow(ownerOf(entry, one.relation()), one.relation());
            String name = prefix + one.relation().name();
            tables.put(name, joined);
            add(name + "__", joined, one.instance().model(), one.instance().related());
        }
    }

    private Joins.Entry ownerOf(Joins.Entry entry, Field relation) {
        return relation instanceof KeyRelation key
                ? frame.ownerEntry(entry, key.columns().getFirst())
                : entry;
    }

    private Joins.Entry follow(Joins.Entry from, Field relation) {
        Joins.Entry here = from;
        for (JoinStep step : ((dev.quintet.models.meta.Relation) relation).steps()) {
            here = frame.joins.follow(here, step, null);
        }
        return here;
    }

    /// The tables whose columns are selected, by the names of their relations.
    private void joined(String prefix, Joins.Entry from) {
        for (Joins.Entry entry : List.copyOf(frame.joins.all())) {
            if (entry.parent == from && entry.step != null && entry.references > 0) {
                String name = prefix + name(entry.step);
                tables.putIfAbsent(name, entry);
                joined(name + "__", entry);
            }
        }
    }

    private static String name(JoinStep step) {
        return step.direct() && step.key() instanceof KeyRelation key
                ? key.name()
                : step.fromColumns().getFirst().name();
    }

    private String alias(List<String> path) {
        String name = String.join("__", path);
        Joins.Entry entry = tables.get(name);
        if (entry == null) {
            throw new FieldError(
                    "selectForUpdate() cannot lock '"
                            + name
                            + "': only what the query loads can be named."
                            + Nearest.hint(name, List.copyOf(tables.keySet())));
        }
        return entry.alias;
    }
}
