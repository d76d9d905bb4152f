package dev.quintet.models.meta;

import dev.quintet.db.Features;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Reference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is known of a model: its table, its fields and relations, its options. Django's `_meta`.
///
/// Immutable once all models are loaded; safe for threads.
///
/// @param <M> the model
public final class Options<M> {
    private final String app;
    private final String name;
    private final @Nullable ModelAccess<M> access;
    private final ModelBuilder<M> declared;
    private final ModelFields own;
    private final DeclaredRules rules;
    private final ModelManagers managers;
    private String table;
    private @Nullable Options<?> parent;
    private @Nullable Options<?> proxied;

    Options(String app, String name, @Nullable ModelAccess<M> access, ModelBuilder<M> declared) {
        this.app = app;
        this.name = name;
        this.access = access;
        this.declared = declared;
        this.own = new ModelFields(this);
        this.rules = new DeclaredRules(this, declared.meta);
        this.managers = new ModelManagers(this, declared);
        this.table =
                declared.table != null
                        ? declared.table
                        : Naming.table(app + "_" + Naming.lower(name));
    }

    // ---- identity

    /// The label of the app.
    public String app() {
        return app;
    }

    /// The simple name of the class.
    public String name() {
        return name;
    }

    /// App and name, such as `blog.Entry`.
    public String label() {
        return app + "." + name;
    }

    /// App and name in lower case, such as `blog.entry`.
    public String lowerLabel() {
        return label().toLowerCase(Locale.ROOT);
    }

    /// The name in lower case, by which other models' queries know it: `seniorEmployee` is
    /// `senioremployee`.
    public String lowerName() {
        return Naming.lower(name);
    }

    /// The model's name as people should read it, such as `senior employee`.
    public String verboseName() {
        return declared.verboseName != null
                ? declared.verboseName
                : Naming.words(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    /// The plural of [#verboseName()].
    public String verboseNamePlural() {
        return declared.verboseNamePlural != null
                ? declared.verboseNamePlural
                : verboseName() + "s";
    }

    /// The table.
    public String table() {
        return table;
    }

    /// How instances are read and written.
    ///
    /// @throws IllegalStateException for a table of pairs that no class stands for
    public ModelAccess<M> access() {
        if (access == null) {
            throw new IllegalStateException(label() + " was made by the library and has no class");
        }
        return access;
    }

    /// Whether the library made this model for a many-to-many relation; it has no class then.
    public boolean autoCreated() {
        return access == null;
    }

    // ---- inheritance

    /// The concrete model that this one extends with a table of its own, or null.
    public @Nullable Options<?> parent() {
        return parent;
    }

    /// The key to the parent's row, or null.
    public @Nullable ForeignKeyField parentLink() {
        return own.parentLink();
    }

    /// The concrete models that this one extends, the nearest first.
    public List<Options<?>> allParents() {
        List<Options<?>> all = new ArrayList<>();
        for (Options<?> above = concrete().parent; above != null; above = above.parent) {
            all.add(above);
        }
        return List.copyOf(all);
    }

    /// The models that extend this one with a table of their own.
    public List<Options<?>> children() {
        List<Options<?>> all = new ArrayList<>();
        for (ReverseField side : reverse()) {
            if (side.relation() instanceof ForeignKeyField key && key.parentLink()) {
                all.add(key.model());
            }
        }
        return List.copyOf(all);
    }

    /// The model whose table a proxy shares; empty for others.
    public Optional<Options<?>> proxyFor() {
        return Optional.ofNullable(proxied);
    }

    /// Whether this is other behaviour over another model's table.
    public boolean proxy() {
        return proxied != null;
    }

    /// The model whose table this is: itself, but for a proxy.
    public Options<?> concrete() {
        return proxied == null ? this : proxied.concrete();
    }

    /// Whether rows of this model are rows of `other` too: it is the same, a proxy of it, or a
    /// child.
    public boolean isA(Options<?> other) {
        for (Options<?> model = concrete();
                model != null;
                model = model.parent == null ? null : model.parent.concrete()) {
            if (model == other.concrete()) {
                return true;
            }
        }
        return false;
    }

    // ---- fields

    /// The columns that instances have fields for, those of parents first; the position is the
    /// number in [ModelAccess].
    public List<ColumnField> fields() {
        return concrete().own.fields();
    }

    /// All columns, those of parents first: [#fields()], and the places of rows that are ordered by
    /// hand.
    public List<ColumnField> columns() {
        return concrete().own.columns();
    }

    /// The columns of the model's own table.
    public List<ColumnField> localFields() {
        return concrete().own.local();
    }

    /// The primary key.
    ///
    /// @throws IllegalStateException if the key is composite
    public ColumnField pk() {
        List<ColumnField> key = pkFields();
        if (key.size() != 1) {
            throw new IllegalStateException(label() + " has a composite key: " + key);
        }
        return key.getFirst();
    }

    /// The columns of the primary key, usually one.
    public List<ColumnField> pkFields() {
        return concrete().own.key();
    }

    /// The relations over columns that are fields of their own, those of parents first.
    public List<ForeignObjectField> foreignObjects() {
        return concrete().own.foreignObjects();
    }

    /// The relations to one row: foreign keys, then those over columns that are fields of their
    /// own; those of parents too.
    public List<KeyRelation> keyRelations() {
        return concrete().own.keyRelations();
    }

    /// The many-to-many relations that the model or a parent declares.
    public List<ManyToManyField> manyToMany() {
        return concrete().own.manyToMany();
    }

    /// The keys that may lead to a row of any model, those of parents first.
    public List<PolymorphicKeyField> polymorphicKeys() {
        return concrete().own.polymorphicKeys();
    }

    /// The relations from polymorphic keys to this model, those that it inherits too: each model
    /// has them for itself.
    public List<PolymorphicRelation> polymorphicRelations() {
        return own.polymorphicRelations();
    }

    /// The relations that lead to this very model, hidden ones too.
    public List<ReverseField> reverse() {
        return concrete().own.reverse();
    }

    /// The key that the database counts by itself, of the model or of a parent; empty for none.
    public Optional<ColumnField> autoField() {
        return fields().stream().filter(ColumnField::auto).findFirst();
    }

    /// The other sides of the relations that lead to the model or to a parent of it, but for hidden
    /// ones.
    public List<ReverseField> relatedObjects() {
        List<ReverseField> all = new ArrayList<>();
        for (Field field : fields(true, false)) {
            if (field instanceof ReverseField side) {
                all.add(side);
            }
        }
        return List.copyOf(all);
    }

    /// All fields: what other models have to do with this one, its columns, its many-to-many
    /// relations, those of parents first; at last its polymorphic keys.
    ///
    /// @param parents whether fields of the models that this one extends are among them
    /// @param hidden whether other sides without a name are among them
    public List<Field> fields(boolean parents, boolean hidden) {
        return FieldLists.of(this, parents, hidden);
    }

    /// The constraints by which no two rows at all agree in some fields: without conditions, and
    /// about fields alone.
    public List<ModelConstraint.Unique> totalUniqueConstraints() {
        return concrete().rules.totallyUnique();
    }

    /// What a name means in a query on this model.
    ///
    /// @return a column, a relation, or a reverse side; of the model or a parent
    /// @throws FieldDoesNotExist if there is no such field, with the nearest name
    public Field field(String name) {
        Field found = find(name);
        if (found == null) {
            throw new FieldDoesNotExist(
                    name() + " has no field '" + name + "'." + Nearest.hint(name, choices()));
        }
        return found;
    }

    /// As [#field], or null.
    public @Nullable Field find(String name) {
        return own.find(name);
    }

    /// The column of a name.
    ///
    /// @throws FieldDoesNotExist if there is no such field, or it is no column
    public ColumnField column(String name) {
        if (field(name) instanceof ColumnField column) {
            return column;
        }
        throw new FieldDoesNotExist(label() + "." + name + " is a relation without a column.");
    }

    /// The columns that a name means: that of a field, or those that hold the key of a relation.
    ///
    /// @throws FieldDoesNotExist if there is no such field, or it has no column
    public List<ColumnField> columns(String name) {
        return field(name) instanceof KeyRelation relation
                ? relation.columns()
                : List.of(column(name));
    }

    /// The reverse relation of an accessor such as `entrySet`, or null.
    public @Nullable ReverseField accessor(String name) {
        return own.accessor(name);
    }

    /// All names that a query may use, sorted.
    public List<String> choices() {
        return own.choices();
    }

    // ---- options

    /// The order of query sets that ask for none; a child takes over its parent's unless it
    /// declares its own.
    public List<Ordering<?>> ordering() {
        if (declared.meta.orderingDeclared) {
            return List.copyOf(declared.meta.ordering);
        }
        if (declared.meta.orderWithRespectTo != null) {
            return List.of(new Reference<Object, Object>(List.of("_order")).asc());
        }
        if (proxied != null) {
            return proxied.ordering();
        }
        return parent == null ? List.of() : parent.ordering();
    }

    /// The fields by which `latest()` goes without arguments.
    public List<Ordering<?>> latestBy() {
        if (declared.meta.latestByDeclared) {
            return List.copyOf(declared.meta.latestBy);
        }
        if (proxied != null) {
            return proxied.latestBy();
        }
        return parent == null ? List.of() : parent.latestBy();
    }

    /// The relation within which the rows are ordered by hand, or null.
    public @Nullable String orderWithRespectTo() {
        return declared.meta.orderWithRespectTo;
    }

    /// The constraints that the model declares.
    public List<ModelConstraint> constraints() {
        return rules.constraints();
    }

    /// The fields that the model declares to be unique together.
    public List<List<String>> uniqueTogether() {
        return Collections.unmodifiableList(declared.meta.uniqueTogether);
    }

    /// The indexes that the model declares.
    public List<ModelIndex> indexes() {
        return rules.indexes();
    }

    /// Whether the library creates the table, changes and drops it. A table of pairs is managed if
    /// one of the two models is.
    public boolean managed() {
        return proxied == null ? declared.managed : proxied.managed();
    }

    /// Whether a database has the table: it can do what the model requires.
    ///
    /// @param backend the name of the backend
    public boolean fits(String backend, Features features) {
        Meta<?> meta = concrete().declared.meta;
        return (meta.requiredVendor == null || meta.requiredVendor.equals(backend))
                && meta.requiredFeatures.stream().allMatch(ability -> ability.test(features));
    }

    /// Whether saving looks for the row before it changes it.
    public boolean selectOnSave() {
        return concrete().declared.meta.selectOnSave;
    }

    /// The permissions that users may be given for the model, by their codes: one for each verb,
    /// such as `add_entry`, then those that the model declares.
    public Map<String, String> permissions() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String verb : declared.meta.defaultPermissions) {
            all.put(verb + "_" + lowerName(), "Can " + verb + " " + verboseName());
        }
        all.putAll(declared.meta.permissions);
        return Collections.unmodifiableMap(all);
    }

    /// The comment on the table, or null.
    public @Nullable String tableComment() {
        return declared.tableComment;
    }

    /// The tablespace of the table and of its indexes; empty for the usual place.
    public String tablespace() {
        return declared.tablespace;
    }

    /// The managers by name: the model's own, then those of its abstract bases and of the models
    /// that it extends; of several with one name the nearest.
    public Map<String, Supplier<?>> managers() {
        return managers.all();
    }

    /// The condition of the rows of the default manager: the one that the model names, or the first
    /// of all; null for all rows. It is asked for once.
    public @Nullable Condition<?> defaultRows() {
        return managers.defaultRows();
    }

    /// The condition of the rows that the library itself reaches, over relations, to refresh, to
    /// save and to delete with others; null for all rows. It is asked for once.
    public @Nullable Condition<?> baseRows() {
        return managers.baseRows();
    }

    /// The name of the manager that is the default one in place of the first, or null: that of the
    /// model above, unless the model has managers of its own.
    public @Nullable String defaultManager() {
        return managers.defaultName();
    }

    /// The name of the manager through which the library itself reaches rows, or null for all.
    public @Nullable String baseManager() {
        return managers.baseName();
    }

    /// The model that this one extends, as a child or as a proxy; null for none.
    @Nullable Options<?> above() {
        return proxied != null ? proxied : parent;
    }

    @Override
    public String toString() {
        return label();
    }

    // ---- made by ModelLoader

    ModelBuilder<M> declared() {
        return declared;
    }

    /// The model's own fields, which the loader fills in.
    ModelFields own() {
        return own;
    }

    void inherit(Options<?> parent) {
        this.parent = parent;
        own.inherit(parent.own);
    }

    void proxy(Options<?> proxied) {
        this.proxied = proxied;
        this.table = proxied.table();
    }
}
