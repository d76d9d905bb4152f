package dev.quintet.models;

import dev.quintet.db.Databases;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// Puts instances right when what a verb did with their rows is rolled back later, with the
/// transaction around it or a part of it: whether and where they are stored, the key that a
/// deletion took, relations that a set has changed, expressions that were computed in vain. What
/// the program has set meanwhile stays.
final class Rollback {
    private Rollback() {}

    /// To be called when a row was added, before the instance takes note of it.
    ///
    /// @param counted whether the database gave the key
    static void ofInsert(Model instance, String alias, boolean counted) {
        if (isPossible(alias)) {
            Transaction.on(alias).onRollback(new Insert(instance, alias, counted));
        }
    }

    /// To be called when a row was deleted, before the instance takes note of it.
    static void ofDelete(Model instance, String alias) {
        if (isPossible(alias)) {
            boolean stored = instance.isStored();
            String before = instance.alias();
            List<@Nullable Object> key = Keys.parts(instance);
            Transaction.on(alias)
                    .onRollback(() -> {
                        instance.stands(stored, before);
                        if (instance.pk() == null || instance.keyIsTakenBack()) {
                            set(instance, instance.options().pkFields(), key);
                        }
                    });
        }
    }

    /// To be called when the database has computed fields, before they are settled.
    static void ofComputed(Model instance, String alias, Collection<ColumnField> fields) {
        Pending pending = instance.hasBeside() ? instance.beside().pending() : null;
        if (pending == null || !isPossible(alias)) {
            return;
        }
        List<Computed> computed = new ArrayList<>();
        for (ColumnField field : fields) {
            Expression<?, ?> expression = pending.expression(field);
            if (expression != null) {
                computed.add(
                        new Computed(
                                field,
                                expression,
                                pending.value(field),
                                value(instance, field),
                                instance.unloaded().contains(field)));
            }
        }
        if (!computed.isEmpty()) {
            Transaction.on(alias).onRollback(() -> computed.forEach(one -> one.restore(instance)));
        }
    }

    /// Lets an instance refer to something else, as its row does already.
    ///
    /// @param columns the columns by which it refers
    static void ofRelation(
            Model instance, String alias, List<ColumnField> columns, Runnable change) {
        if (!isPossible(alias)) {
            change.run();
            return;
        }
        List<ColumnField> unloaded = new ArrayList<>(columns);
        unloaded.retainAll(instance.unloaded());
        List<@Nullable Object> before = values(instance, columns);
        change.run();
        List<@Nullable Object> after = values(instance, columns);
        Transaction.on(alias)
                .onRollback(() -> {
                    if (values(instance, columns).equals(after)) {
                        set(instance, columns, before);
                        if (!unloaded.isEmpty()) {
                            instance.outdated(unloaded);
                        }
                    }
                });
    }

    /// To be called when the rows of a set are changed.
    ///
    /// @param drop lets the set forget what was loaded of it
    static void ofSet(@Nullable String alias, Runnable drop) {
        if (alias != null && isPossible(alias)) {
            Transaction.on(alias).onRollback(drop);
        }
    }

    private static boolean isPossible(String alias) {
        return Databases.get(alias).inTransaction();
    }

    private static @Nullable Object value(Model instance, ColumnField field) {
        return ModelType.of(instance.options()).get(instance, field.index());
    }

    private static List<@Nullable Object> values(Model instance, List<ColumnField> fields) {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        fields.forEach(field -> values.add(value(instance, field)));
        return values;
    }

    private static void set(
            Model instance, List<ColumnField> fields, List<? extends @Nullable Object> values) {
        ModelType<Model> type = ModelType.of(instance.options());
        for (int i = 0; i < fields.size(); i++) {
            type.set(instance, fields.get(i).index(), values.get(i));
        }
    }

    /// A row was added. A transaction may add very many: it does not keep their instances alive.
    private static final class Insert extends WeakReference<Model> implements Runnable {
        private final @Nullable String before;
        private final boolean stored;
        private final boolean counted;

        /// @param alias the database that has the row
        Insert(Model instance, String alias, boolean counted) {
            super(instance);
            this.before = instance.alias();
            this.stored = instance.isStored() && !counted && !alias.equals(before);
            this.counted = counted;
        }

        @Override
        public void run() {
            Model instance = get();
            if (instance != null) {
                instance.stands(stored, before);
                if (counted) {
                    instance.beside().keepTakenBack(instance.pk());
                }
            }
        }
    }

    /// A field that the database has computed.
    ///
    /// @param before what was in it when it was assigned the expression
    /// @param after what is in it now that the row has the value
    /// @param unloaded whether it was not loaded
    private record Computed(
            ColumnField field,
            Expression<?, ?> expression,
            @Nullable Object before,
            @Nullable Object after,
            boolean unloaded) {
        void restore(Model instance) {
            if (Objects.deepEquals(after, value(instance, field))
                    && !instance.computed().containsKey(field)) {
                set(instance, List.of(field), Collections.singletonList(before));
                if (unloaded) {
                    instance.outdated(List.of(field));
                } else {
                    instance.loaded(List.of(field));
                }
                instance.compute(field, expression);
            }
        }
    }
}
