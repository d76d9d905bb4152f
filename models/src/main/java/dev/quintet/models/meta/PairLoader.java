package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Binds a many-to-many relation to the model of its pairs, which it makes where none is named.
final class PairLoader {
    private final ManyToManyField relation;
    private final Options<?> model;
    private final Options<?> target;
    private final Mistakes mistakes;
    private final Function<Class<?>, @Nullable Options<?>> models;

    /// @param models the models of classes
    PairLoader(
            ManyToManyField relation,
            Options<?> target,
            Mistakes mistakes,
            Function<Class<?>, @Nullable Options<?>> models) {
        this.relation = relation;
        this.model = relation.model();
        this.target = target;
        this.mistakes = mistakes;
        this.models = models;
    }

    /// Binds the relation, unless something is wrong with it.
    ///
    /// @param through the model of the pairs, or null to make one
    /// @param byLabel takes the model that is made
    void bind(@Nullable Options<?> through, Map<String, Options<?>> byLabel) {
        if (through != null) {
            between(through);
        } else if (mistakes.hasSingleKey(model, relation)
                && mistakes.hasSingleKey(target, relation)) {
            Options<?> made = make();
            Options<?> other = byLabel.putIfAbsent(made.lowerLabel(), made);
            if (other != null) {
                mistakes.add(
                        "fields.E340",
                        relation,
                        "The model of its pairs is called '"
                                + made.label()
                                + "', and so is another one. Rename the field or that model.");
            }
        }
    }

    /// The model of the pairs of a many-to-many relation that names none.
    private Options<?> make() {
        ModelBuilder<Object> declared = new ModelBuilder<>();
        boolean self = model.concrete() == target.concrete();
        String source = self ? "from" + model.name() : Naming.lower(model.name());
        String other = self ? "to" + model.name() : Naming.lower(target.name());
        declared.autoKey(model.declared().keySize);
        declared.table =
                relation.options().table != null
                        ? relation.options().table
                        : Naming.table(model.table() + "_" + Naming.snakeCase(relation.name()));
        declared.tablespace = relation.options().tablespace;
        FieldBuilder from =
                declared.foreignKey(source, Object.class, Deletion.CASCADE)
                        .column((self ? "from_" : "") + Naming.lower(model.name()) + "_id");
        FieldBuilder to =
                declared.foreignKey(other, Object.class, Deletion.CASCADE)
                        .column((self ? "to_" : "") + Naming.lower(target.name()) + "_id");
        from.constrained = relation.options().constrained;
        to.constrained = relation.options().constrained;
        declared.meta.add(
                new ModelConstraint.Unique(declared.table + "_pair_uniq", List.of(source, other)));
        declared.managed = model.managed() || target.managed();
        Options<Object> through =
                new Options<>(model.app(), model.name() + "_" + relation.name(), null, declared);
        for (FieldBuilder field : declared.columns) {
            through.own()
                    .add(
                            field.target == null
                                    ? new ColumnField(through, through.own().nextIndex(), field)
                                    : new ForeignKeyField(
                                            through, through.own().nextIndex(), field));
        }
        ForeignKeyField sourceKey = (ForeignKeyField) through.column(source);
        ForeignKeyField targetKey = (ForeignKeyField) through.column(other);
        sourceKey.bind(model, model.pk());
        targetKey.bind(target, target.pk());
        relation.bind(target, through, sourceKey, targetKey);
        hiddenReverse(sourceKey);
        hiddenReverse(targetKey);
        return through;
    }

    private void between(Options<?> through) {
        FieldBuilder declared = relation.options();
        ForeignKeyField source = key(through, declared.throughSource, model, null);
        ForeignKeyField other =
                source == null ? null : key(through, declared.throughTarget, target, source);
        if (source != null && other != null) {
            relation.bind(target, through, source, other);
        }
    }

    /// The key in the pairs that leads to one side, or null.
    private @Nullable ForeignKeyField key(
            Options<?> through,
            @Nullable String name,
            Options<?> leadsTo,
            @Nullable ForeignKeyField taken) {
        List<ForeignKeyField> found = new ArrayList<>();
        for (ColumnField field : through.localFields()) {
            if (field instanceof ForeignKeyField key
                    && key != taken
                    && (name == null
                            ? models.apply(key.targetClass()) == leadsTo
                            : key.name().equals(name))) {
                found.add(key);
            }
        }
        if (found.isEmpty() || (found.size() > 1 && taken == null && model != target)) {
            mistakes.add(
                    found.isEmpty() ? "fields.E333" : "fields.E335",
                    relation,
                    "It goes through "
                            + through.label()
                            + ", which has "
                            + (found.isEmpty() ? "no key" : found.size() + " keys")
                            + " to "
                            + leadsTo.label()
                            + (name == null ? "" : " called '" + name + "'")
                            + ". Name the two keys with @Through(fields = {\"...\", \"...\"}).");
            return null;
        }
        return found.getFirst();
    }

    private static void hiddenReverse(ForeignKeyField key) {
        ReverseField reverse =
                new ReverseField(key.target(), key, ReverseField.HIDDEN, ReverseField.HIDDEN, true);
        key.bind(reverse);
        key.target().concrete().own().add(reverse);
    }
}
