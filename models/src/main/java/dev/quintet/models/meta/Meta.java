package dev.quintet.models.meta;

import dev.quintet.db.Backend;
import dev.quintet.db.Features;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.validators.Validator;
import dev.quintet.sql.Ddl.Deferral;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What a model declares in its `meta` method because it needs expressions: order, constraints,
/// computed columns.
///
/// ```java
/// static void meta(Meta<Entry> meta) {
///     meta.ordering(pubDate.desc(), headline.asc());
///     meta.check("rating_range", rating.between(0, 10));
///     meta.unique("one_headline_a_day", pubDate, headline);
/// }
/// ```
///
/// @param <M> the model
public final class Meta<M> {
    private static final Duration NEAR = Duration.ofSeconds(10);

    private final ModelBuilder<M> model;
    final List<Ordering<? super M>> ordering = new ArrayList<>();
    private final List<Supplier<ModelConstraint>> constraints = new ArrayList<>();
    private final List<IndexSpec<M>> indexes = new ArrayList<>();
    final List<List<String>> uniqueTogether = new ArrayList<>();
    final List<Ordering<? super M>> latestBy = new ArrayList<>();
    final List<Predicate<Features>> requiredFeatures = new ArrayList<>();
    final Map<String, String> permissions = new LinkedHashMap<>();
    List<String> defaultPermissions = List.of("add", "change", "delete", "view");
    boolean orderingDeclared;
    boolean latestByDeclared;
    boolean selectOnSave;
    @Nullable String orderWithRespectTo;
    @Nullable String requiredVendor;

    Meta(ModelBuilder<M> model) {
        this.model = model;
    }

    /// The order of query sets that ask for none. It replaces one that was declared or inherited
    /// before; called without terms it drops it.
    @SafeVarargs
    public final void ordering(Ordering<? super M>... terms) {
        orderingDeclared = true;
        ordering.clear();
        ordering.addAll(List.of(terms));
    }

    /// The fields by which `latest()` and `earliest()` go when they are given none. They replace
    /// those that were declared or inherited before; called without terms it drops them.
    @SafeVarargs
    public final void latestBy(Ordering<? super M>... terms) {
        latestByDeclared = true;
        latestBy.clear();
        latestBy.addAll(List.of(terms));
    }

    /// No two rows have the same values in these fields.
    ///
    /// @param name the constraint's name, unique in the database
    /// @return for a condition, included columns, and the like
    /// @throws IllegalArgumentException if a field is no column of this model, or if there is none
    @SafeVarargs
    public final UniqueSpec<M> unique(String name, PathExpression<? super M, ?>... fields) {
        return unique(new ModelConstraint.Unique(named(name, fields.length), names(fields)));
    }

    /// No two rows have the same results of these expressions: a unique index. A database without
    /// indexes over expressions does without it; validation tests it all the same.
    ///
    /// @param name the index's name, unique in the database
    /// @param expressions about columns of the model itself
    /// @return for a condition, included columns, and the like
    /// @throws IllegalArgumentException if there is none
    @SafeVarargs
    public final UniqueSpec<M> unique(String name, Expression<? super M, ?>... expressions) {
        return unique(
                new ModelConstraint.Unique(
                        named(name, expressions.length),
                        List.of(),
                        List.of(expressions),
                        null,
                        List.of(),
                        List.of(),
                        Deferral.NONE,
                        false,
                        ModelConstraint.Violation.USUAL));
    }

    private UniqueSpec<M> unique(ModelConstraint.Unique unique) {
        UniqueSpec<M> spec = new UniqueSpec<>(unique);
        constraints.add(spec::unique);
        return spec;
    }

    /// No two rows exist for whom all of some operators hold between their values, such as rooms
    /// that are equal and times that overlap. Only PostgreSQL has such constraints.
    ///
    /// @param name the constraint's name, unique in the database
    public ExclusionSpec<M> exclude(String name) {
        ExclusionSpec<M> spec = new ExclusionSpec<>(named(name, 1));
        constraints.add(spec::exclusion);
        return spec;
    }

    /// No two rows have the same values in these fields; the constraint's name follows from them.
    ///
    /// Unlike [#unique], `validateUnique` tests it, with the code `unique_together`.
    ///
    /// @throws IllegalArgumentException if there are fewer than two fields, if one comes twice, or
    ///   if one is no column of this model
    @SafeVarargs
    public final void uniqueTogether(PathExpression<? super M, ?>... fields) {
        if (fields.length < 2) {
            throw new IllegalArgumentException(
                    "uniqueTogether is for several fields; for a single one there is @Unique");
        }
        List<String> names = List.copyOf(names(fields));
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "uniqueTogether names each field once, not " + names + ".");
        }
        uniqueTogether.add(names);
    }

    /// Tests that the values of a field have to pass when an instance is validated, beside those
    /// that annotations stand for.
    @SafeVarargs
    public final <T> void validate(
            PathExpression<? super M, T> field, Validator<? super T>... validators) {
        model.declared(name(field)).validators(validators);
    }

    /// Every row fulfils a condition, which may name only columns of the model itself. Where it is
    /// unknown because of a NULL, the row passes.
    ///
    /// @param name the constraint's name, unique in the database
    /// @return for words of its own
    public CheckSpec check(String name, Condition<? super M> condition) {
        CheckSpec spec =
                new CheckSpec(
                        new ModelConstraint.Check(
                                named(name, 1), condition, ModelConstraint.Violation.USUAL));
        constraints.add(spec::check);
        return spec;
    }

    /// An index over one or more fields, whose name follows from the table and the fields.
    ///
    /// @return for more about it
    @SafeVarargs
    public final IndexSpec<M> index(PathExpression<? super M, ?>... fields) {
        if (names(fields).isEmpty()) {
            throw new IllegalArgumentException("an index is about at least one field");
        }
        return index("", ascending(fields));
    }

    /// An index over one or more fields, or over what is computed from them.
    ///
    /// A database without indexes over expressions does without such an index.
    ///
    /// @param name the index's name, unique in the database
    /// @param parts about columns of the model itself
    /// @return for more about it
    @SafeVarargs
    public final IndexSpec<M> index(String name, Expression<? super M, ?>... parts) {
        return index(named(name, parts.length), ascending(parts));
    }

    /// An index in some order, as in `meta.index("entry_newest", pubDate.desc(), headline.asc())`.
    ///
    /// @param name the index's name, unique in the database
    /// @param parts about columns of the model itself
    /// @return for more about it
    @SafeVarargs
    public final IndexSpec<M> index(String name, Ordering<? super M>... parts) {
        List<ModelIndex.Part> sorted = new ArrayList<>();
        for (Ordering<? super M> part : parts) {
            sorted.add(new ModelIndex.Part(part.expression(), part.descending()));
        }
        return index(named(name, parts.length), sorted);
    }

    private IndexSpec<M> index(String name, List<ModelIndex.Part> parts) {
        IndexSpec<M> spec =
                new IndexSpec<>(new ModelIndex(name, parts, null, List.of(), List.of(), ""));
        indexes.add(spec);
        return spec;
    }

    private static List<ModelIndex.Part> ascending(Expression<?, ?>[] parts) {
        return Arrays.stream(parts).map(part -> new ModelIndex.Part(part, false)).toList();
    }

    private static String named(String name, int parts) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a constraint or index needs a name");
        }
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The name '"
                            + name.replace("\0", "\\0")
                            + "' of a constraint or index has NUL in it");
        }
        if (parts == 0) {
            throw new IllegalArgumentException("'" + name + "' is about no field");
        }
        return name;
    }

    /// A constraint that the library makes by itself.
    void add(ModelConstraint constraint) {
        constraints.add(() -> constraint);
    }

    List<ModelConstraint> constraints() {
        return constraints.stream().map(Supplier::get).toList();
    }

    List<ModelIndex> indexes() {
        return indexes.stream().map(IndexSpec::index).toList();
    }

    /// A value by which the database fills a column where an insert has none.
    public <T> void databaseDefault(PathExpression<? super M, T> field, T value) {
        FieldBuilder column = model.declared(name(field));
        fill(column, column.type == null ? Value.of(value) : Value.of(value, column.type));
        column.databaseDefaultIsStart = isNow(value);
    }

    private static boolean isNow(@Nullable Object value) {
        Instant now = Instant.now();
        return switch (value) {
            case Instant moment -> isNear(moment, now);
            case LocalDateTime moment ->
                    isNear(moment.atZone(CurrentZone.defaultZone()).toInstant(), now);
            case LocalDate date -> date.equals(LocalDate.ofInstant(now, CurrentZone.defaultZone()));
            case null, default -> false;
        };
    }

    private static boolean isNear(Instant moment, Instant now) {
        return Duration.between(moment, now).abs().compareTo(NEAR) < 0;
    }

    /// An expression by which the database fills a column where an insert has none; it may name no
    /// columns.
    public <T> void databaseDefault(
            PathExpression<? super M, T> field, Expression<?, T> expression) {
        fill(model.declared(name(field)), expression);
    }

    private static void fill(FieldBuilder column, Expression<?, ?> expression) {
        if (column.generated != null) {
            throw computedAndGiven(column.name, "a default in the database");
        }
        if (column.auto) {
            throw new IllegalArgumentException(
                    "'"
                            + column.name
                            + "' is counted by the database and has another default there, which"
                            + " contradict each other. Remove one of the two.");
        }
        column.databaseDefault = expression;
    }

    private static IllegalArgumentException computedAndGiven(String field, String what) {
        return new IllegalArgumentException(
                "'"
                        + field
                        + "' is computed by the database and has "
                        + what
                        + ", which contradict each other. Remove one of the two.");
    }

    /// A key that the database fills in where an insert names none.
    ///
    /// @param key the key of a row of the target
    public void databaseDefault(RelationPath<? super M, ?> relation, Object key) {
        model.declared(name(relation)).databaseDefault = Value.of(key);
    }

    /// The rows of the target to which a relation is meant to lead. Validation refuses others, and
    /// forms do not offer them; queries and saving do not know of it.
    ///
    /// ```java
    /// meta.limitChoices(Article_.editor(), Reporter_.active.isTrue());
    /// ```
    public <T> void limitChoices(
            RelationPath<? super M, T> relation, Condition<? super T> condition) {
        limitChoices(relation, () -> condition);
    }

    /// The rows of the target to which a relation is meant to lead, by a condition that is made
    /// anew each time it is needed.
    public <T> void limitChoices(
            RelationPath<? super M, T> relation,
            Supplier<? extends Condition<? super T>> condition) {
        model.relation(name(relation)).limit = condition;
    }

    /// Lets the database compute a column from others of its row and store the result. The library
    /// never writes it.
    public <T> void generated(
            PathExpression<? super M, T> field, Expression<? super M, ?> expression) {
        generated(field, expression, true);
    }

    /// Lets the database compute a column from others of its row. The library never writes it.
    ///
    /// @param stored whether it is computed when a row is written, or whenever it is read
    /// @throws IllegalArgumentException if the field has a default in the database, is a primary
    ///   key, is set by the library, or is declared as editable
    public <T> void generated(
            PathExpression<? super M, T> field,
            Expression<? super M, ?> expression,
            boolean stored) {
        FieldBuilder column = model.declared(name(field));
        if (column.databaseDefault != null) {
            throw computedAndGiven(column.name, "a default in the database");
        }
        if (column.now != null) {
            throw computedAndGiven(column.name, "@AutoNow or @AutoNowAdd");
        }
        if (Boolean.TRUE.equals(column.editable)) {
            throw computedAndGiven(column.name, "@NotEditable(false)");
        }
        if (column.primaryKey) {
            throw computedAndGiven(column.name, "@PrimaryKey");
        }
        column.generated = expression;
        column.generatedStored = stored;
        column.editable = false;
        column.blank = true;
    }

    /// The values that a field may have, with their labels; validation refuses others, the database
    /// does not.
    public <T> void choices(PathExpression<? super M, T> field, Map<T, String> labels) {
        choices(field, Choices.of(labels));
    }

    /// The values that a field may have, with their labels: in groups, with an empty choice, or
    /// asked for each time. Validation refuses others, the database does not.
    public void choices(PathExpression<? super M, ?> field, Choices choices) {
        model.declared(name(field)).choices = choices;
    }

    /// What [Deletion#SET] sets a key to: a key, or a `Supplier` asked at each deletion for a key
    /// or an instance.
    public void onDeleteSet(PathExpression<? super M, ?> relation, Object keyOrSupplier) {
        model.relation(name(relation)).deletionValue = keyOrSupplier;
    }

    /// Keeps the rows of each related object in an order of their own, in a hidden column `_order`.
    public void orderWithRespectTo(PathExpression<? super M, ?> relation) {
        orderWithRespectTo = name(relation);
        if (!model.mayLeadToOne(orderWithRespectTo)) {
            throw new IllegalArgumentException(
                    "'"
                            + orderWithRespectTo
                            + "' leads to no single row with respect to which there could be an"
                            + " order. Name a foreign key or a one-to-one relation.");
        }
    }

    /// Makes the model one of databases that can do something only: a database that cannot does
    /// without the table.
    ///
    /// ```java
    /// meta.requires(Features::supportsJson);
    /// ```
    public void requires(Predicate<Features> ability) {
        requiredFeatures.add(ability);
    }

    /// Makes the model one of a certain database: others do without the table.
    ///
    /// @param name the name of the backend, such as `postgresql`
    /// @throws IllegalArgumentException if no database has that name
    public void requiresVendor(String name) {
        requiredVendor = Backend.known(name);
    }

    /// Looks for the row with a query before it is changed, instead of changing it at once: for a
    /// database that does not tell whether there was a row to be changed, as with a trigger that
    /// turns the change into something else.
    public void selectOnSave() {
        selectOnSave = true;
    }

    /// A permission that users may be given, beside those that every model has.
    ///
    /// @param code such as `publish_entry`
    /// @param label for people, such as `Can publish entries`
    /// @throws IllegalArgumentException if the model has a permission of that code already
    public void permission(String code, String label) {
        if (permissions.put(code, label) != null) {
            throw new Refusal("auth.E006", "The permission '" + code + "' is declared twice.");
        }
    }

    /// The verbs for which every model has a permission: `add`, `change`, `delete` and `view`,
    /// unless others are given here, or none.
    public void defaultPermissions(String... verbs) {
        defaultPermissions = List.of(verbs);
    }

    static List<String> names(PathExpression<?, ?>[] fields) {
        List<String> names = new ArrayList<>();
        for (PathExpression<?, ?> field : fields) {
            names.add(name(field));
        }
        return names;
    }

    private static String name(PathExpression<?, ?> field) {
        if (field.path().size() != 1) {
            throw notOwn(field);
        }
        return field.path().getFirst();
    }

    private static IllegalArgumentException notOwn(Expression<?, ?> field) {
        return new Refusal(
                field.path().size() > 1 ? "models.E041" : Refusal.USUAL,
                "meta can name only fields of the model itself, not '"
                        + String.join("__", field.path())
                        + "'.");
    }
}
