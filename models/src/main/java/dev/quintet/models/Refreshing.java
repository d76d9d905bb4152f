package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.internal.write.LateColumns;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads the fields of an instance again, and drops what was loaded over its relations.
final class Refreshing {
    private Refreshing() {}

    /// Reads fields again from the instance's own database.
    ///
    /// @param names the names of the fields, or null for all that are loaded
    static void refresh(Model instance, @Nullable List<String> names) {
        Options<Model> model = Writing.optionsOf(instance);
        List<Field> fields = fields(instance, names);
        List<ColumnField> columns = columns(fields);
        if (!columns.isEmpty()) {
            requireKey(instance);
            Database database = Writing.readable(instance);
            if (!LateColumns.read(model, instance, columns, database)) {
                throw new DoesNotExist(
                        model.label(),
                        instance.reference() + " does not exist in the database any more.");
            }
            instance.settled(columns);
            instance.stored(database.alias());
        }
        fields.forEach(field -> forget(instance, field));
    }

    /// Reads fields again from the row that a query gives.
    ///
    /// @param names the names of the fields; none for all that are loaded
    static void refreshFrom(Model instance, ModelQuery<?, ?> rows, List<String> names) {
        Options<?> model = instance.options();
        if (rows.model().concrete() != model.concrete()) {
            throw new IllegalArgumentException(
                    "A "
                            + model.name()
                            + " cannot be refreshed from a query over "
                            + rows.model().label()
                            + ".");
        }
        List<Field> fields = fields(instance, names.isEmpty() ? null : names);
        List<ColumnField> columns = columns(fields);
        Model fresh = columns.isEmpty() ? null : find(instance, rows, columns);
        fields.forEach(field -> forget(instance, field));
        if (fresh != null) {
            take(instance, fresh, columns);
        }
    }

    private static Model find(Model instance, ModelQuery<?, ?> rows, List<ColumnField> columns) {
        requireKey(instance);
        InstanceQuery<?, ?> wanted =
                columns.size() == instance.options().fields().size()
                        ? rows
                        : rows.only(columns.stream().map(ColumnField::name).toArray(String[]::new));
        return wanted.get(ByName.q("pk", instance.pk()));
    }

    private static void take(Model instance, Model fresh, List<ColumnField> columns) {
        ModelType<Model> to = ModelType.of(instance.options());
        ModelType<Model> from = ModelType.of(fresh.options());
        for (ColumnField column : columns) {
            if (fresh.unloaded().contains(column)) {
                continue;
            }
            to.set(instance, column.index(), from.get(fresh, column.index()));
        }
        for (KeyRelation relation : instance.options().keyRelations()) {
            Object related =
                    columns.containsAll(relation.columns()) ? from.related(fresh, relation) : null;
            if (related != null) {
                to.hold(instance, relation, related);
            }
        }
        List<ColumnField> read = new ArrayList<>(columns);
        read.removeAll(fresh.unloaded());
        to.loaded(instance, read);
        instance.settled(read);
        instance.stored(fresh.database().orElseThrow());
    }

    private static List<Field> fields(Model instance, @Nullable List<String> names) {
        Options<?> model = instance.options();
        List<Field> fields = new ArrayList<>();
        if (names == null) {
            fields.addAll(instance.wanted());
            for (Options<?> one = model; one != null; one = one.parent()) {
                fields.addAll(one.reverse());
            }
            fields.addAll(model.foreignObjects());
            fields.addAll(model.manyToMany());
            fields.addAll(model.polymorphicKeys());
            fields.addAll(model.polymorphicRelations());
        } else {
            names.forEach(name -> fields.add(field(model, name)));
        }
        return fields;
    }

    private static List<ColumnField> columns(List<Field> fields) {
        List<ColumnField> columns = new ArrayList<>();
        for (Field field : fields) {
            switch (field) {
                case ColumnField column -> columns.add(column);
                case ForeignObjectField relation -> columns.addAll(relation.columns());
                default -> {}
            }
        }
        return columns.stream().distinct().toList();
    }

    private static Field field(Options<?> model, String name) {
        ReverseField reverse = model.accessor(name);
        if (reverse != null) {
            return reverse;
        }
        if (name.contains("__")) {
            throw new IllegalArgumentException(
                    "Only fields of the instance itself can be refreshed, not '" + name + "'.");
        }
        return model.field(name);
    }

    private static void requireKey(Model instance) {
        if (instance.pk() == null) {
            throw new IllegalArgumentException(
                    instance.reference() + " has no key yet, so that it cannot be refreshed.");
        }
    }

    private static void forget(Model instance, Field field) {
        Handle handle =
                switch (field) {
                    case ReverseField reverse -> Relations.handle(instance, reverse);
                    case ForeignKeyField _,
                            ForeignObjectField _,
                            ManyToManyField _,
                            PolymorphicKeyField _,
                            PolymorphicRelation _ ->
                            ModelType.of(instance.options()).handle(instance, field.name());
                    case ColumnField _ -> null;
                };
        switch (handle) {
            case null -> {}
            case ForeignKey<?> key -> key.forget();
            case HasOne<?> one -> one.forget();
            case PolymorphicKey<?> key -> key.forget();
            case RelatedSet<?> many -> many.drop();
        }
    }
}
