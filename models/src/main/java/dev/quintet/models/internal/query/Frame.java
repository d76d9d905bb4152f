package dev.quintet.models.internal.query;

import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.JoinStep;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One query while it is resolved: its tables, its annotations, what it selects and groups by.
///
/// This is the only thing in the pipeline that changes while it is built, and it lives for one
/// resolution.
class Frame {
    /// An annotation and whether it is selected.
    record Named(Resolved value, boolean selected) {}

    /// A value that the query gives for a row, under the name that the user knows.
    record Item(String name, Resolved value) {}

    final Resolution resolution;
    final Options<?> model;
    final @Nullable Frame outer;
    final int depth;
    final Joins joins;
    final Map<String, Named> annotations = new LinkedHashMap<>();
    final List<Clause> where = new ArrayList<>();
    private final Map<SqlExpression.Tuple, List<ColumnField>> keys = new HashMap<>();

    /// The selected values, or null for instances of the model with the selected annotations.
    @Nullable List<Item> items;

    /// What it groups by: null for nothing; a list that `groupsByModel` completes.
    @Nullable List<SqlExpression> groupBy;

    boolean groupsByModel;

    /// Columns that a grouping query gives to aggregates over it, and groups by too.
    final List<SqlExpression> groupedBesides = new ArrayList<>();

    /// The columns that are read into instances, in the end; null as long as they are not known.
    @Nullable List<SqlExpression> loaded;

    /// Which rows of each group are wanted, or null for all.
    @Nullable RankedRows ranked;

    /// The relations that lead to some of their rows only, by the names that the query gave them.
    final Map<String, RelationFilter> filters = new LinkedHashMap<>();

    /// The one whose condition is being resolved.
    @Nullable RelationFilter restricting;

    /// The common tables that it reads, by the names that it gave them.
    final Map<String, Source> sources = new LinkedHashMap<>();

    /// A common table in a query.
    ///
    /// @param optional whether its columns may be NULL where it has no partner
    record Source(CommonTables.Defined table, String alias, boolean optional) {
        Resolved column(List<String> path) {
            if (table.empty()) {
                return Resolved.constant(SqlExpression.Literal.NULL, null);
            }
            CommonTables.Column column = table.column(path);
            ColumnField field = column.field();
            return Resolved.of(
                    new SqlExpression.Column(alias, column.name()),
                    column.type(),
                    optional || field == null || field.nullable());
        }
    }

    /// What queries inside of this one take of its rows.
    final List<SqlExpression> usedInside = new ArrayList<>();

    /// The joins that the next filter may share.
    Set<Joins.Entry> shared = new HashSet<>();

    Frame(Resolution resolution, Options<?> model, @Nullable Frame outer) {
        this(resolution, model, outer, List.of());
    }

    /// @param aliases the names of its tables in the order in which they are joined; empty to find
    ///   names
    Frame(Resolution resolution, Options<?> model, @Nullable Frame outer, List<String> aliases) {
        this.resolution = resolution;
        this.model = model;
        this.outer = outer;
        this.depth = outer == null ? 0 : outer.depth + 1;
        this.joins =
                new Joins(depth, aliases, query -> resolution.subquery(query, false, this).sql());
    }

    /// A field at the end of joins.
    record Joined(Paths.Path path, List<Joins.Entry> entries) {
        Joins.Entry last() {
            return entries.getLast();
        }
    }

    /// The columns that a path stands for, on the nearest table that has them.
    record Trimmed(List<ColumnField> targets, List<Joins.Entry> entries) {
        Joins.Entry last() {
            return entries.getLast();
        }
    }

    Joins.Entry base() {
        return joins.base(model.concrete());
    }

    /// Joins along a path.
    Joined join(Paths.Path path, @Nullable Set<Joins.Entry> reuse) {
        List<Joins.Entry> entries = new ArrayList<>();
        Joins.Entry here = base();
        entries.add(here);
        for (Paths.Name name : path.names()) {
            JoinStep last = name.filter() == null ? null : name.steps().getLast();
            for (JoinStep step : name.steps()) {
                RelationFilter filter = step == last ? name.filter() : null;
                here = joins.follow(here, step, reuse, filter);
                entries.add(here);
                if (filter != null && here.condition == null) {
                    restrict(here, filter, step.many() ? reuse : null, entries);
                }
            }
        }
        return new Joined(path, entries);
    }

    /// Resolves the condition on a new join. What it joins itself has to stand before.
    private void restrict(
            Joins.Entry entry,
            RelationFilter filter,
            @Nullable Set<Joins.Entry> reuse,
            List<Joins.Entry> way) {
        Set<Joins.Entry> shared = reuse == null ? null : new HashSet<>(reuse);
        if (shared != null) {
            shared.addAll(way);
        }
        entry.condition = SqlExpression.Literal.TRUE;
        RelationFilter around = restricting;
        restricting = filter;
        try {
            entry.condition =
                    new ConditionResolver(this)
                            .inExpression(filter.condition(), shared, true)
                            .sql();
        } finally {
            restricting = around;
        }
        joins.moveBack(entry);
    }

    /// Leaves out the last joins of a path where the nearer table holds the same columns.
    Trimmed trim(Joined joined) {
        List<ColumnField> targets = joined.path().targets();
        List<Joins.Entry> entries = new ArrayList<>(joined.entries());
        List<JoinStep> steps = joined.path().steps();
        for (int i = steps.size() - 1; i >= 0 && entries.size() > 1; i--) {
            JoinStep step = steps.get(i);
            if (!step.direct()
                    || entries.getLast().filter != null
                    || !step.toColumns().containsAll(targets)) {
                break;
            }
            targets =
                    targets.stream()
                            .map(target -> step.fromColumns().get(step.toColumns().indexOf(target)))
                            .toList();
            joins.unreference(entries.removeLast());
        }
        return new Trimmed(targets, entries);
    }

    /// The value of a trimmed path.
    Resolved column(Trimmed trimmed) {
        Joins.Entry entry = trimmed.last();
        if (trimmed.targets().size() > 1) {
            List<SqlExpression> columns = new ArrayList<>();
            for (ColumnField target : trimmed.targets()) {
                columns.add(entry.column(target));
            }
            SqlExpression.Tuple key = new SqlExpression.Tuple(columns);
            keys.put(key, trimmed.targets());
            return new Resolved(key, null, false, false, false, columns);
        }
        ColumnField target = trimmed.targets().getFirst();
        return Resolved.of(entry.column(target), target.type(), target.nullable());
    }

    /// The fields of a composite key of this query.
    List<ColumnField> keyFields(SqlExpression.Tuple key) {
        return Objects.requireNonNull(keys.get(key));
    }

    /// Finds the annotation with which a path begins: its name may have double underscores too.
    ///
    /// @return how many names of the path it takes, 0 for none
    int annotationLength(List<String> path) {
        if (annotations.isEmpty()) {
            return 0;
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            name.append(i == 0 ? "" : "__").append(path.get(i));
            if (annotations.containsKey(name.toString())) {
                return i + 1;
            }
        }
        return 0;
    }

    Resolved annotation(List<String> names) {
        return Objects.requireNonNull(annotations.get(String.join("__", names))).value();
    }

    /// @throws FieldError if an annotation is an alias only
    void requireSelected(List<String> names) {
        String name = String.join("__", names);
        if (!Objects.requireNonNull(annotations.get(name)).selected()) {
            throw new FieldError(
                    "aggregate() cannot use the alias '"
                            + name
                            + "'. Use annotate() to promote it.");
        }
    }

    /// Follows a path of fields.
    ///
    /// @throws FieldError if its first name is none
    Paths.Path follow(List<String> path) {
        List<String> names = restricting == null ? path : restricting.renamed(path);
        Paths.Path found = Paths.follow(model, names);
        if (found == null) {
            RelationFilter filter = filters.get(names.getFirst());
            if (filter == null) {
                throw unknown(names.getFirst());
            }
            found =
                    Paths.filtered(
                            follow(filter.relation()), filter, names.subList(1, names.size()));
        }
        return found;
    }

    FieldError unknown(String name) {
        Set<String> choices = new HashSet<>(annotations.keySet());
        choices.addAll(filters.keySet());
        return Paths.unknown(model, name, choices);
    }

    /// The error for names behind a field that are neither fields nor transforms.
    FieldError unsupported(Paths.Path path, String name) {
        if (path.relation() != null) {
            return new FieldError(
                    "Cannot resolve '"
                            + name
                            + "' on "
                            + path.model().name()
                            + "."
                            + Nearest.hint(name, path.model().choices()));
        }
        return new FieldError(
                "'"
                        + name
                        + "' is no lookup or transform of "
                        + path.field().name()
                        + ", and no field: "
                        + path.field()
                        + " is no relation that a path could follow.");
    }

    /// All columns of the model, those of parents through their tables.
    List<SqlExpression> modelColumns(Joins.@Nullable Entry at) {
        List<SqlExpression> columns = new ArrayList<>();
        Joins.Entry start = at == null ? base() : at;
        Options<?> options = start.model;
        for (ColumnField field : options.fields()) {
            columns.add(ownerEntry(start, field).column(field));
        }
        return columns;
    }

    /// The columns that make up the instances that the query gives.
    List<SqlExpression> instanceColumns() {
        return loaded == null ? modelColumns(null) : loaded;
    }

    /// The entry whose table holds a field of `start`'s model: itself or a parent's.
    Joins.Entry ownerEntry(Joins.Entry start, ColumnField field) {
        Joins.Entry here = start;
        while (here.model.concrete() != field.model().concrete()) {
            var link = Objects.requireNonNull(here.model.concrete().parentLink());
            here = joins.follow(here, link.steps().getFirst(), null);
        }
        return here;
    }

    /// Groups by what is selected so far.
    ///
    /// @throws NotSupportedError if a window function is among it
    void groupBySelected() {
        Set<SqlExpression> grouping = new LinkedHashSet<>();
        if (items != null) {
            for (Item item : items) {
                requireNoWindow(item);
                grouping.addAll(whole(item.value()));
            }
        }
        groupBy = new ArrayList<>(grouping);
    }

    private static void requireNoWindow(Item item) {
        Resolved value = item.value();
        if (value.window() && !value.aggregate() && !value.grouping().isEmpty()) {
            throw new NotSupportedError(
                    "Cannot group by '"
                            + item.name()
                            + "': it is a window function, which SQL computes from the groups."
                            + " Group the rows of a CommonTable that has it as a column.");
        }
    }

    /// Makes the groups smaller.
    void alsoGroupBy(List<SqlExpression> expressions) {
        Set<SqlExpression> grouping = new LinkedHashSet<>();
        if (groupBy != null) {
            grouping.addAll(groupBy);
        }
        grouping.addAll(expressions);
        groupBy = new ArrayList<>(grouping);
    }

    /// A selected value is grouped by as a whole, unless an aggregate is in it.
    static List<SqlExpression> whole(Resolved value) {
        return value.aggregate() || value.window() || value.grouping().isEmpty()
                ? value.grouping()
                : parts(value.sql());
    }

    private static List<SqlExpression> parts(SqlExpression sql) {
        return sql instanceof SqlExpression.Tuple(var items) ? items : List.of(sql);
    }

    /// Whether a value is one of those that were selected.
    boolean selects(Resolved value) {
        return items != null
                && items.stream().anyMatch(item -> item.value().sql().equals(value.sql()));
    }

    boolean grouped() {
        return groupBy != null || groupsByModel;
    }
}
