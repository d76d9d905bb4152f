package dev.quintet.models.meta;

import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Makes the [Options] of all models of all apps at once, since relations lead from one to another.
///
/// The steps: a shell for each model, then inheritance and columns (parents before children), then
/// the targets of relations, then reverse sides. Each checks what the compiler could not see, and
/// leaves loose what it cannot bind; the next steps pass over that, so that all mistakes are found
/// and none is told that merely follows from another.
final class ModelLoader {
    private final Mistakes mistakes = new Mistakes();
    private final Map<Class<?>, Options<?>> byClass = new LinkedHashMap<>();
    private final Map<String, Options<?>> byLabel = new LinkedHashMap<>();
    private final Swaps swaps = new Swaps();
    private final Map<Options<?>, Boolean> columnsDone = new HashMap<>();

    Map<Class<?>, Options<?>> load(List<App> apps) {
        Map<String, App> labels = new HashMap<>();
        for (App app : apps) {
            App other = labels.put(app.label(), app);
            if (other != null
                    && !other.packageName().isEmpty()
                    && !app.packageName().isEmpty()
                    && !other.packageName().equals(app.packageName())) {
                mistakes.add(
                        "quintet.E003",
                        app.label(),
                        "Two apps have this label: the packages "
                                + other.packageName()
                                + " and "
                                + app.packageName()
                                + ". Give one of them another with @App(\"label\").");
            }
            for (ModelAccess<?> access : app.models()) {
                shell(app.label(), access);
            }
        }
        for (Options<?> model : byClass.values()) {
            if (!mistakes.tell(model, () -> swaps.read(model, byClass))) {
                mistakes.concerns(model);
            }
        }
        byClass.keySet().removeIf(swaps::isReplaced);
        byLabel.values().removeIf(model -> swaps.isReplaced(model.access().javaClass()));
        List<Options<?>> models = List.copyOf(byClass.values());
        models.forEach(this::columns);
        models = models.stream().filter(model -> !mistakes.concern(model)).toList();
        models.forEach(this::relations);
        models.forEach(this::foreignObjects);
        models.forEach(this::reverseSides);
        models.forEach(model -> mistakes.tell(model, () -> polymorphicKeys(model)));
        models.forEach(this::polymorphicSets);
        tables();
        mistakes.refuse();
        return byClass;
    }

    /// Which models stand in the place of others.
    Swaps swaps() {
        return swaps;
    }

    /// The models that the library made for many-to-many relations, by label.
    Map<String, Options<?>> byLabel() {
        return byLabel;
    }

    private <M> void shell(String app, ModelAccess<M> access) {
        ModelBuilder<M> declared = new ModelBuilder<>();
        String label = app + "." + access.javaClass().getSimpleName();
        try {
            access.describe(declared);
        } catch (RuntimeException failure) {
            mistakes.add(
                    new ModelError(Refusal.idOf(failure), label, Refusal.textOf(failure), failure));
            if (!declared.fieldsKnown) {
                mistakes.concernsClass(access.javaClass());
                return;
            }
        }
        for (FieldBuilder field : declared.columns) {
            String problem = field.type == null ? null : field.type.problem().orElse(null);
            if (problem != null) {
                mistakes.add("fields.E005", label + "." + field.name, problem);
            }
        }
        Options<M> options =
                new Options<>(app, access.javaClass().getSimpleName(), access, declared);
        byClass.put(access.javaClass(), options);
        for (String verb : declared.meta.defaultPermissions) {
            String code = verb + "_" + options.lowerName();
            if (declared.meta.permissions.containsKey(code)) {
                mistakes.add(
                        "auth.E005",
                        options,
                        "It declares the permission '"
                                + code
                                + "', which every model has. Remove it, or say with"
                                + " defaultPermissions(...) which of these there are.");
            }
        }
        Options<?> other = byLabel.putIfAbsent(options.lowerLabel(), options);
        if (other != null) {
            mistakes.add(
                    "quintet.E003",
                    options.label(),
                    "Two models have this label: "
                            + other.access().javaClass().getName()
                            + " and "
                            + access.javaClass().getName()
                            + ".");
        }
    }

    private void columns(Options<?> model) {
        if (columnsDone.put(model, true) != null) {
            return;
        }
        ModelBuilder<?> declared = model.declared();
        if (declared.proxied != null) {
            Options<?> proxied = above(declared.proxied, model, "is a proxy of");
            if (proxied != null) {
                model.proxy(proxied.concrete());
            }
            return;
        }
        if (declared.parent != null) {
            Options<?> parent = above(declared.parent, model, "extends");
            if (parent == null) {
                return;
            }
            model.inherit(parent.concrete());
            if (declared.columns.stream().noneMatch(field -> field.parentLink)) {
                declared.columns.addFirst(parentLink(parent.concrete()));
            }
            for (FieldBuilder field : declared.columns) {
                field.primaryKey |= field.parentLink;
            }
        }
        for (FieldBuilder field : declared.columns) {
            int index = model.own().nextIndex();
            model.own()
                    .add(
                            field.target == null
                                    ? new ColumnField(model, index, field)
                                    : new ForeignKeyField(model, index, field));
        }
        if (declared.meta.orderWithRespectTo != null) {
            if (!declared.meta.ordering.isEmpty()) {
                mistakes.add(
                        "models.E021",
                        model,
                        "It has both an ordering and an order with respect to '"
                                + declared.meta.orderWithRespectTo
                                + "', which is an ordering by itself. Leave one of them out.");
            }
            FieldBuilder order = new FieldBuilder("_order");
            order.type = ValueType.INTEGER;
            order.column = "_order";
            order.editable = false;
            order.implicit = true;
            order.place = true;
            model.own().add(new ColumnField(model, model.own().nextIndex(), order));
        }
        if (model.pkFields().isEmpty()) {
            mistakes.add("quintet.E003", model, "It has no primary key.");
            mistakes.concerns(model);
        }
    }

    /// The implicit key of a child model, which is the key of its parent's row.
    private static FieldBuilder parentLink(Options<?> parent) {
        FieldBuilder link = new FieldBuilder(Naming.lower(parent.name()) + "Ptr");
        link.target = parent.access().javaClass();
        link.onDelete = Deletion.CASCADE;
        link.oneToOne = true;
        link.parentLink = true;
        link.implicit = true;
        link.primaryKey = true;
        link.editable = false;
        return link;
    }

    private void relations(Options<?> model) {
        if (model.proxy()) {
            return;
        }
        for (ColumnField field : model.localFields()) {
            if (field instanceof ForeignKeyField key) {
                foreignKey(model, key);
            }
        }
        for (FieldBuilder field : model.declared().foreignObjects) {
            model.own().add(new ForeignObjectField(model, field));
        }
        for (FieldBuilder field : model.declared().manyToMany) {
            ManyToManyField relation = new ManyToManyField(model, field);
            model.own().add(relation);
            Options<?> target = target(field, model);
            Options<?> through =
                    field.through == null
                            ? null
                            : require(field.through, model, "." + field.name + " goes through");
            if (target != null && (field.through == null || through != null)) {
                new PairLoader(relation, target, mistakes, this::find).bind(through, byLabel);
            }
        }
    }

    private void foreignKey(Options<?> model, ForeignKeyField key) {
        Options<?> target = target(key.options(), model);
        String name = key.options().toField;
        if (target == null) {
            return;
        }
        if (name != null) {
            if (target.find(name) instanceof ColumnField column) {
                key.bind(target, column);
            } else {
                mistakes.add(
                        "fields.E312",
                        key,
                        "It names '"
                                + name
                                + "' in @ToField, which is no column of "
                                + target
                                + "."
                                + Nearest.hint(name, target.choices()));
            }
        } else if (mistakes.hasSingleKey(target, key)) {
            key.bind(target, target.pk());
        }
    }

    /// When all columns are known.
    private void foreignObjects(Options<?> model) {
        for (FieldBuilder field :
                model.proxy() ? List.<FieldBuilder>of() : model.declared().foreignObjects) {
            ForeignObjectField relation = (ForeignObjectField) model.field(field.name);
            Options<?> target = target(field, model);
            if (target != null) {
                mistakes.tell(
                        relation,
                        () ->
                                relation.bind(
                                        target,
                                        field.fromFields.stream().map(model::column).toList()));
            }
        }
    }

    private void reverseSides(Options<?> model) {
        if (model.proxy()) {
            return;
        }
        for (ColumnField field : model.localFields()) {
            if (field instanceof ForeignKeyField key && key.isBound()) {
                ReverseField reverse = reverse(key, key.target(), key.options(), key.oneToOne());
                key.bind(reverse);
                add(reverse);
            }
        }
        for (FieldBuilder declared : model.declared().foreignObjects) {
            ForeignObjectField relation = (ForeignObjectField) model.field(declared.name);
            if (!relation.isBound()) {
                continue;
            }
            ReverseField reverse =
                    reverse(relation, relation.target(), declared, relation.oneToOne());
            relation.bind(reverse);
            add(reverse);
        }
        for (FieldBuilder declared : model.declared().manyToMany) {
            ManyToManyField relation = (ManyToManyField) model.field(declared.name);
            if (!relation.isBound()) {
                continue;
            }
            boolean hidden = relation.symmetrical() || declared.noReverse;
            ReverseField reverse =
                    hidden
                            ? hidden(relation)
                            : reverse(relation, relation.target(), declared, false);
            relation.bind(reverse);
            add(reverse);
        }
    }

    private void add(ReverseField reverse) {
        mistakes.tell(reverse.relation(), () -> reverse.model().concrete().own().add(reverse));
    }

    private static void polymorphicKeys(Options<?> model) {
        for (ModelBuilder.DeclaredKey key : model.declared().polymorphicKeys) {
            model.own()
                    .add(
                            new PolymorphicKeyField(
                                    model,
                                    key.name(),
                                    model.column(key.typeColumn()),
                                    model.column(key.keyColumn()),
                                    key.discriminator(),
                                    key.concrete()));
        }
    }

    /// Each model has its own, also of what it inherits: it is another model to the discriminator.
    private void polymorphicSets(Options<?> model) {
        for (Options<?> from = model;
                from != null;
                from = from.proxy() ? from.concrete() : from.parent()) {
            for (ModelBuilder.DeclaredSet declared : from.declared().polymorphicSets) {
                Options<?> target =
                        require(declared.model(), model, "." + declared.name() + " leads to");
                if (target != null) {
                    boolean own = from == model;
                    mistakes.tell(model, () -> polymorphicSet(model, own, declared, target));
                }
            }
        }
    }

    private static void polymorphicSet(
            Options<?> model, boolean own, ModelBuilder.DeclaredSet declared, Options<?> target) {
        if (!(target.find(declared.key()) instanceof PolymorphicKeyField key)) {
            throw new ModelError(
                    "contenttypes.E004",
                    model + "." + declared.name(),
                    target + "." + declared.key() + " is no polymorphic key.");
        }
        PolymorphicRelation relation = new PolymorphicRelation(model, declared.name(), key, target);
        model.own().add(relation);
        if (own && !declared.queryName().isEmpty()) {
            key.model()
                    .concrete()
                    .own()
                    .addName(
                            new ReverseField(
                                    key.model(),
                                    relation,
                                    declared.queryName(),
                                    ReverseField.HIDDEN,
                                    true));
        }
    }

    private static ReverseField hidden(ManyToManyField relation) {
        String name = relation.model().label() + "." + relation.name() + ReverseField.HIDDEN;
        return new ReverseField(relation.target(), relation, name, ReverseField.HIDDEN, true);
    }

    private ReverseField reverse(
            Field relation, Options<?> target, FieldBuilder declared, boolean one) {
        String lower = Naming.lower(relation.model().name());
        String related = nameDeclared(target, relation);
        if (related == null) {
            related = declared.relatedName;
        }
        String accessor = related != null ? related : one ? lower : lower + "Set";
        // queries were written with the name that the model has which the relation itself names
        Options<?> named = declared.target == null ? null : swaps.original(declared.target);
        String known = nameDeclared(named == null ? target : named, relation);
        if (known == null) {
            known = declared.relatedName;
        }
        String query =
                declared.queryName != null ? declared.queryName : known != null ? known : lower;
        return new ReverseField(target, relation, query, accessor, declared.noReverse);
    }

    /// The name that a model declares for the other side of a relation, or null.
    private @Nullable String nameDeclared(Options<?> target, Field relation) {
        String found = null;
        for (ModelBuilder.DeclaredReverse name : target.declared().reverse) {
            if (find(name.model()) == relation.model() && name.relation().equals(relation.name())) {
                found = name.name();
            }
        }
        return found;
    }

    private void tables() {
        Map<String, Options<?>> tables = new HashMap<>();
        for (Options<?> model : byLabel.values()) {
            if (model.proxy() || mistakes.concern(model)) {
                continue;
            }
            Options<?> other = tables.putIfAbsent(model.table().toLowerCase(Locale.ROOT), model);
            if (other != null) {
                mistakes.add(
                        model.autoCreated() || other.autoCreated() ? "fields.E340" : "models.E028",
                        model,
                        "It uses the table '"
                                + model.table()
                                + "', and so does "
                                + other
                                + ". Give one of them another with @Table(\"name\").");
            }
        }
    }

    /// The model of a class, or the one that stands in its place.
    private @Nullable Options<?> find(@Nullable Class<?> type) {
        Options<?> replacement = type == null ? null : swaps.replacement(type);
        return replacement == null ? byClass.get(type) : replacement;
    }

    /// The model above another one, with its columns; null where it cannot be had, and then the
    /// model cannot either. Nobody may take its place without its children.
    private @Nullable Options<?> above(Class<?> type, Options<?> from, String how) {
        Options<?> replacement = swaps.replacement(type);
        Options<?> found = null;
        if (replacement != null) {
            mistakes.add(
                    "fields.E301",
                    from,
                    "It "
                            + how
                            + " "
                            + type.getName()
                            + ", which has been replaced by "
                            + replacement
                            + ". Extend that one.");
        } else {
            found = require(type, from, how);
        }
        if (found != null) {
            columns(found);
        }
        if (found == null || mistakes.concern(found)) {
            mistakes.concerns(from);
            return null;
        }
        return found;
    }

    /// The model that a relation leads to, or null.
    private @Nullable Options<?> target(FieldBuilder field, Options<?> from) {
        return require(Objects.requireNonNull(field.target), from, "." + field.name + " leads to");
    }

    /// The model of a class, or null for none that can be used; it was told why.
    private @Nullable Options<?> require(Class<?> type, Options<?> from, String how) {
        Options<?> found = find(type);
        if (found != null && mistakes.concern(found)) {
            return null;
        }
        if (found == null && !mistakes.concernClass(type)) {
            boolean field = how.startsWith(".");
            mistakes.add(
                    "fields.E300",
                    field ? from + how.substring(0, how.indexOf(' ')) : from,
                    "It "
                            + (field ? how.substring(how.indexOf(' ') + 1) : how)
                            + " "
                            + type.getName()
                            + ", which is in no app that was found. Put @App on its package and"
                            + " compile it with the Quintet processors.");
        }
        return found;
    }
}
