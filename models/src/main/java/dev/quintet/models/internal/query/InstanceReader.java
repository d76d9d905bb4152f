package dev.quintet.models.internal.query;

import dev.quintet.db.Row;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.ReverseField;
import dev.quintet.models.signals.PostInit;
import dev.quintet.models.signals.Signals;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes instances of the rows of one result, with the instances that come along.
///
/// @param <M> the model
final class InstanceReader<M> {
    private final ModelAccess<M> access;
    private final RowLayout.Instance layout;
    private final int at;
    private final boolean whole;
    private final String alias;
    private final boolean told;
    private final Set<ColumnField> unloaded;
    private final List<ColumnField> watching;
    private final Companion<?>[] related;

    @SuppressWarnings("unchecked") // the access of a model's own class
    private InstanceReader(RowLayout.Instance layout, String alias) {
        this.access = (ModelAccess<M>) layout.model().access();
        this.layout = layout;
        this.at = layout.positions()[0];
        this.whole = layout.isWhole();
        this.alias = alias;
        this.told = Signals.POST_INIT.hasReceivers(access.javaClass(), layout.model().label());
        this.unloaded = whole ? Set.of() : layout.unloaded();
        this.watching = watching(layout.fields());
        this.related = new Companion<?>[layout.related().size()];
        for (int i = 0; i < related.length; i++) {
            related[i] = new Companion<>(layout.related().get(i), alias);
        }
    }

    static <M> InstanceReader<M> of(RowLayout.Instance layout, String alias) {
        return new InstanceReader<>(layout, alias);
    }

    /// The fields whose handles are told when their instance has been read; for most models none.
    private static List<ColumnField> watching(List<ColumnField> fields) {
        List<ColumnField> found = List.of();
        for (int i = 0; i < fields.size(); i++) {
            ColumnField field = fields.get(i);
            if (field.hasHandle() && !field.deferred()) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(field);
            }
        }
        return found;
    }

    M read(Row row) throws SQLException {
        M instance = access.create();
        try {
            if (whole) {
                access.fill(instance, row, at);
            } else {
                fill(instance, row);
            }
        } catch (SQLException | RuntimeException e) {
            throw Unreadable.instance(e, layout, row);
        }
        access.loaded(instance, alias, unloaded);
        for (int i = 0; i < watching.size(); i++) {
            access.afterLoad(instance, watching.get(i));
        }
        for (Companion<?> companion : related) {
            companion.read(row, access, instance);
        }
        if (told) {
            Signals.POST_INIT.send(
                    access.javaClass(), layout.model().label(), new PostInit<>(instance));
        }
        return instance;
    }

    private void fill(M instance, Row row) throws SQLException {
        List<ColumnField> fields = layout.fields();
        for (int i = 0; i < fields.size(); i++) {
            ColumnField field = fields.get(i);
            access.set(instance, field.index(), field.type().read(row, layout.positions()[i]));
        }
    }

    /// Readers of what comes along over relations that the query gave names.
    static List<Filtered<?>> filtered(RowLayout.Instances layout, String alias) {
        List<Filtered<?>> readers = new ArrayList<>();
        for (RowLayout.Filtered filtered : layout.filtered()) {
            readers.add(new Filtered<>(filtered, alias));
        }
        return readers;
    }

    /// Reads an instance over a relation that the query gave a name. A foreign key by which it
    /// refers to the row holds that.
    static final class Filtered<R> {
        private final Companion<R> companion;
        private final @Nullable KeyRelation back;

        Filtered(RowLayout.Filtered filtered, String alias) {
            this.companion = new Companion<>(filtered.related(), alias);
            this.back =
                    filtered.direct()
                                    && filtered.related().relation() instanceof ReverseField reverse
                                    && reverse.relation() instanceof KeyRelation key
                            ? key
                            : null;
        }

        @Nullable R read(Row row, Object owner) throws SQLException {
            R found = companion.instance(row);
            if (found != null && back != null) {
                companion.reader.access.hold(found, back, owner);
            }
            return found;
        }
    }

    /// Reads an instance that comes along with others, and lets the two know each other.
    private static final class Companion<R> {
        private final InstanceReader<R> reader;
        private final Field relation;
        private final boolean optional;
        private final ValueType<?> keyType;
        private final int keyAt;

        Companion(RowLayout.Related related, String alias) {
            this.reader = InstanceReader.of(related.instance(), alias);
            this.relation = related.relation();
            this.optional = related.optional();
            ColumnField key = related.instance().model().pkFields().getFirst();
            this.keyType = key.type();
            this.keyAt = related.instance().position(key);
        }

        @Nullable R instance(Row row) throws SQLException {
            return optional && keyType.read(row, keyAt) == null ? null : reader.read(row);
        }

        <M> void read(Row row, ModelAccess<M> access, M owner) throws SQLException {
            R found = instance(row);
            switch (relation) {
                case KeyRelation key -> {
                    access.hold(owner, key, found);
                    if (found != null && key.oneToOne()) {
                        reader.access.relateBack(found, key.reverse(), owner);
                    }
                }
                case ReverseField back -> {
                    access.relateBack(owner, back, found);
                    if (found != null) {
                        reader.access.hold(found, (KeyRelation) back.relation(), owner);
                    }
                }
                default -> throw new IllegalStateException(relation + " leads to many rows");
            }
        }
    }
}
