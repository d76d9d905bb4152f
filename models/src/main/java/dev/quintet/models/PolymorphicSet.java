package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.Collector;
import dev.quintet.models.internal.write.PolymorphicRows;
import dev.quintet.models.internal.write.Relinking;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// The rows of another model whose polymorphic key leads to this instance: a query over them, and
/// the verbs that change which they are.
///
/// Such a key always leads somewhere, so that what is removed is deleted. An instance that is not
/// saved yet has no related rows, and every verb refuses it. Users hold a subclass of it, which
/// says how models are told apart.
///
/// @param <T> the model of the rows
public abstract non-sealed class PolymorphicSet<T extends Model> extends ReverseSet<T> {
    private @Nullable Bound<T> bound;

    /// For subclasses, whose instances are final fields of models.
    ///
    /// @param owner the instance that has the field
    protected PolymorphicSet(Model owner) {
        super(owner);
    }

    /// The relation, with the query as it is for one key of the owner.
    private record Bound<T>(
            PolymorphicRelation relation,
            Object key,
            @Nullable String alias,
            QuerySource<T> source) {}

    @Override
    final QuerySource<T> related() {
        return bound().source();
    }

    @Override
    final QueryState among(QueryState rows) {
        Bound<T> here = bound();
        return among(rows, here.relation(), here.key());
    }

    private static QueryState among(QueryState rows, PolymorphicRelation relation, Object key) {
        return where(
                PolymorphicRows.typed(rows, relation),
                relation.key().keyColumn().name(),
                key,
                false);
    }

    @Override
    final Options<?> referring() {
        return bound().relation().target();
    }

    private Bound<T> bound() {
        Bound<T> known = bound;
        PolymorphicRelation relation =
                known != null
                        ? known.relation()
                        : (PolymorphicRelation) Relations.fieldOf(owner, this);
        Object pk = owner.pk();
        if (pk == null) {
            throw new IllegalArgumentException(
                    owner.reference()
                            + " must be saved before its related rows ("
                            + relation.key()
                            + ") can be used.");
        }
        Object key = relation.key().stored(pk);
        if (known == null
                || !Objects.equals(key, known.key())
                || !Objects.equals(owner.alias(), known.alias())) {
            QueryState rows = among(QueryState.ofDefaultManager(relation.target()), relation, key);
            known = new Bound<>(relation, key, owner.alias(), source(rows, null));
            bound = known;
        }
        return known;
    }

    /// The verbs that ask the database or change it, on a virtual thread: each gives a
    /// [java.util.concurrent.CompletableFuture].
    @Override
    public final AsyncPolymorphicSet<T> async() {
        return new AsyncPolymorphicSet<>(this);
    }

    // ---- changing which rows

    @Override
    final void change() {
        forget();
        bound();
    }

    @Override
    final List<ColumnField> columns() {
        return bound().relation().key().columns();
    }

    @Override
    final void relate(T object) {
        Bound<T> here = bound();
        PolymorphicKeyField key = here.relation().key();
        ModelType<Model> access = ModelType.of(object.options());
        access.set(object, key.typeColumn().index(), type());
        access.set(object, key.keyColumn().index(), here.key());
        object.assigned(key.columns());
        if (access.handle(object, key.name()) instanceof PolymorphicKey<?> handle) {
            handle.hold(owner);
        }
    }

    /// The value that stands for the owner's model.
    private Object type() {
        PolymorphicKeyField key = bound().relation().key();
        return key.discriminator().value(key.known(owner.options()), writable());
    }

    @Override
    final void link(List<Object> keys) {
        Bound<T> here = bound();
        PolymorphicKeyField key = here.relation().key();
        List<Assignment<?>> assignments = new ArrayList<>();
        assignments.addAll(Relinking.to(key.typeColumn(), type()));
        assignments.addAll(Relinking.to(key.keyColumn(), here.key()));
        Relinking.link(key.model(), keys, assignments, writable());
    }

    @Override
    final void removeAll(List<T> objects) {
        change();
        if (!objects.isEmpty()) {
            Collector.delete(these(objects), this, writable(), Errors.INSTANCE);
        }
    }

    /// Of the rows of the set those of some objects.
    private QueryState these(List<T> objects) {
        return state().with(new QueryState.Where(ByName.q("pk__in", keys(objects)), false, false));
    }

    /// Deletes those of the objects that refer to this instance, as a query over them would.
    ///
    /// @throws IllegalArgumentException if an object is of another model
    @Override
    public final void remove(Collection<? extends T> objects) {
        removeAll(checked(objects, "remove"));
    }

    /// Deletes those of the objects that refer to this instance one by one, by their own `delete`,
    /// all or none.
    ///
    /// @throws IllegalArgumentException if an object is of another model
    @SafeVarargs
    public final void removeEach(T... objects) {
        removeEach(Arguments.all("removeEach", "objects", objects));
    }

    /// As [#removeEach(Model[])], for objects that are put together at run time.
    ///
    /// @throws IllegalArgumentException if an object is of another model
    public final void removeEach(Collection<? extends T> objects) {
        change();
        List<T> all = checked(objects, "removeEach");
        inOne(() -> {
            for (T object : filter(ByName.q("pk__in", keys(all)))) {
                object.delete();
            }
        });
    }

    /// Deletes all rows, as a query over them would.
    @Override
    public final void clear() {
        change();
        Collector.delete(state(), this, writable(), Errors.INSTANCE);
    }

    /// Deletes all rows one by one, by their own `delete`, all or none.
    public final void clearEach() {
        change();
        inOne(() -> all().list().forEach(Model::delete));
    }

    /// Makes exactly these objects refer to this instance: others are deleted, new ones added.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not stored, or is
    ///   stored in another database
    @Override
    public final void set(Collection<? extends T> objects) {
        replace(checked(objects, "set"));
    }

    /// Makes exactly these objects refer to this instance: others are deleted by their own
    /// `delete`, new ones saved. They may be new.
    ///
    /// @throws IllegalArgumentException if an object is of another model
    public final void setAndSave(Collection<? extends T> objects) {
        List<T> wanted = checked(objects, "setAndSave");
        change();
        inOne(
                wanted,
                () -> {
                    List<T> old = new ArrayList<>(all().list());
                    old.removeAll(wanted);
                    old.forEach(Model::delete);
                    for (T object : wanted) {
                        relate(object);
                        object.save();
                    }
                });
    }
}
