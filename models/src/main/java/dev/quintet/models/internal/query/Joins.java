package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.JoinStep;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.JoinKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The tables of one query and how they are joined.
///
/// A join that may have no partner begins as LEFT; conditions that hold only for rows with a
/// partner demote it to INNER, conditions in an OR promote it again. A table that nothing refers to
/// in the end is left out.
final class Joins {
    /// One table in the query.
    static final class Entry {
        final String key;
        final String alias;
        final Options<?> model;
        final @Nullable Entry parent;
        final @Nullable JoinStep step;
        final @Nullable RelationFilter filter;
        @Nullable JoinKind kind;
        int references = 1;

        /// What the step restricts its partners to, or null.
        @Nullable SqlExpression restriction;

        /// What the filter comes to, once it is resolved.
        @Nullable SqlExpression condition;

        /// The common table that stands for the model's own, or null.
        CommonTables.@Nullable Defined common;

        private @Nullable String table;

        private Entry(
                String key,
                String alias,
                Options<?> model,
                @Nullable Entry parent,
                @Nullable JoinStep step,
                @Nullable RelationFilter filter,
                @Nullable JoinKind kind) {
            this.key = key;
            this.alias = alias;
            this.model = model;
            this.parent = parent;
            this.step = step;
            this.filter = filter;
            this.kind = kind;
        }

        boolean left() {
            return kind == JoinKind.LEFT;
        }

        boolean nullable() {
            return step != null && step.nullable();
        }

        Column column(ColumnField field) {
            if (common != null) {
                common.column(List.of(field.attribute()));
            }
            return new Column(alias, field.column());
        }

        /// The columns of the table's key; none where the database knows of no key.
        Set<SqlExpression> key() {
            Set<SqlExpression> columns = new HashSet<>();
            if (common != null) {
                return columns;
            }
            for (ColumnField field : model.pkFields()) {
                if (field.model().concrete() != model.concrete()) {
                    return Set.of();
                }
                columns.add(column(field));
            }
            return columns;
        }

        SqlSource source() {
            return new SqlSource.Table(table == null ? model.table() : table, alias);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    private static final int LETTERS = 26;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Join> besides = new ArrayList<>();
    private final Map<String, Integer> tables = new LinkedHashMap<>();
    private final String prefix;
    private final boolean nested;
    private final List<String> given;
    private final Function<Subselect, SqlExpression> inside;
    private @Nullable Entry base;

    /// @param depth how many queries are around this one: their aliases differ
    /// @param given the aliases of its tables in the order in which they are joined; empty to make
    ///   some
    /// @param inside resolves a query inside of this one
    Joins(int depth, List<String> given, Function<Subselect, SqlExpression> inside) {
        this.given = given;
        this.inside = inside;
        this.prefix = prefix(depth);
        this.nested = depth > 0;
    }

    /// The first table.
    Entry base(Options<?> model) {
        if (base == null) {
            base =
                    new Entry(
                            key(model.table()),
                            alias(model.table()),
                            model,
                            null,
                            null,
                            null,
                            null);
            entries.put(base.key, base);
        }
        return base;
    }

    /// Reads the rows of the model from a common table.
    ///
    /// @param columns what it has of the model's columns
    Entry base(Options<?> model, SqlSource.Table table, CommonTables.Defined columns) {
        base = new Entry(key(table.name()), table.alias(), model, null, null, null, null);
        base.common = columns;
        base.table = table.name();
        entries.put(base.key, base);
        return base;
    }

    /// Joins a source that is no table of a model, behind all that are.
    void beside(Join join) {
        besides.add(join);
    }

    /// The only table, where its columns are named without it.
    void unnamed(Options<?> model) {
        base = new Entry(key(model.table()), "", model, null, null, null, null);
        entries.put(base.key, base);
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /// Whether a table of this query has that alias.
    boolean has(String alias) {
        for (Entry entry : entries.values()) {
            if (entry.alias.equals(alias)) {
                return true;
            }
        }
        return false;
    }

    /// The columns that follow from the whole key of their table, which is among the terms too.
    Set<SqlExpression> dependents(Set<SqlExpression> terms) {
        Map<String, Set<SqlExpression>> keys = new HashMap<>();
        for (Entry entry : entries.values()) {
            Set<SqlExpression> key = entry.key();
            if (!key.isEmpty() && terms.containsAll(key)) {
                keys.put(entry.alias, key);
            }
        }
        Set<SqlExpression> dependents = new HashSet<>();
        for (SqlExpression term : terms) {
            Set<SqlExpression> key =
                    term instanceof Column(var source, _) ? keys.get(source) : null;
            if (key != null && !key.contains(term)) {
                dependents.add(term);
            }
        }
        return dependents;
    }

    /// Follows a step from an entry, over a join that is there already where `reuse` allows it.
    ///
    /// @param reuse the joins that a step to many rows may share; null for any
    Entry follow(Entry from, JoinStep step, @Nullable Set<Entry> reuse) {
        return follow(from, step, reuse, null);
    }

    /// Follows a step from an entry to the rows that fulfil a condition.
    ///
    /// @param filter null for all rows
    Entry follow(
            Entry from,
            JoinStep step,
            @Nullable Set<Entry> reuse,
            @Nullable RelationFilter filter) {
        return follow(
                from,
                step,
                filter,
                entry -> !step.many() || reuse == null || reuse.contains(entry));
    }

    /// Finds the place of another query's join: one of those that may be shared, else a new one.
    Entry place(Entry from, Entry other, Set<Entry> shared) {
        return follow(from, Objects.requireNonNull(other.step), other.filter, shared::contains);
    }

    private Entry follow(
            Entry from,
            JoinStep step,
            @Nullable RelationFilter filter,
            Predicate<Entry> mayBeShared) {
        Entry found = null;
        for (Entry entry : entries.values()) {
            if (entry.parent == from
                    && entry.step != null
                    && entry.filter == filter
                    && entry.step.sameAs(step)
                    && entry.model.table().equals(step.to().table())
                    && mayBeShared.test(entry)) {
                found = entry;
            }
        }
        if (found == null) {
            return join(from, step, filter);
        }
        found.references++;
        return found;
    }

    private Entry join(Entry from, JoinStep step, @Nullable RelationFilter filter) {
        JoinKind kind = from.left() || step.nullable() ? JoinKind.LEFT : JoinKind.INNER;
        Entry entry =
                new Entry(
                        key(step.to().table()),
                        alias(step.to().table()),
                        step.to(),
                        from,
                        step,
                        filter,
                        kind);
        JoinStep.Restriction restriction = step.restriction();
        if (restriction != null) {
            Entry restricted = restriction.near() ? from : entry;
            entry.restriction =
                    new Comparison(
                            ComparisonOperator.EQUAL,
                            restricted.column(restriction.column()),
                            inside.apply(restriction.discriminator().query(restriction.model())));
        }
        entries.put(entry.key, entry);
        return entry;
    }

    /// Puts a join behind all others.
    void moveBack(Entry entry) {
        entries.remove(entry.key);
        entries.put(entry.key, entry);
    }

    void unreference(Entry entry) {
        entry.references--;
    }

    /// Makes joins keep rows without a partner, where there may be such rows, and those behind
    /// them.
    void promote(Collection<Entry> joins) {
        Deque<Entry> open = new ArrayDeque<>(joins);
        while (!open.isEmpty()) {
            Entry entry = open.poll();
            if (entry.kind == null || entry.left()) {
                continue;
            }
            if (entry.nullable() || (entry.parent != null && entry.parent.left())) {
                entry.kind = JoinKind.LEFT;
                for (Entry child : entries.values()) {
                    if (child.parent == entry) {
                        open.add(child);
                    }
                }
            }
        }
    }

    /// Makes joins drop rows without a partner, and those that lead to them.
    void demote(Collection<Entry> joins) {
        for (Entry join : joins) {
            for (Entry entry = join; entry != null && entry.left(); entry = entry.parent) {
                entry.kind = JoinKind.INNER;
            }
        }
    }

    /// The joins that drop rows now.
    Set<Entry> inner() {
        Set<Entry> inner = new HashSet<>();
        for (Entry entry : entries.values()) {
            if (entry.kind == JoinKind.INNER) {
                inner.add(entry);
            }
        }
        return inner;
    }

    /// The first table that something refers to.
    Entry first() {
        for (Entry entry : entries.values()) {
            if (entry.references > 0) {
                return entry;
            }
        }
        throw new IllegalStateException("a query needs a table");
    }

    SqlSource from() {
        return first().source();
    }

    List<Join> joins() {
        List<Join> joins = new ArrayList<>();
        Entry first = first();
        for (Entry entry : entries.values()) {
            if (entry != first
                    && entry.references > 0
                    && entry.step != null
                    && entry.parent != null) {
                SqlExpression on =
                        equal(
                                entry.parent,
                                entry.step.fromColumns(),
                                entry,
                                entry.step.toColumns());
                if (entry.restriction != null) {
                    on = Clause.and(on, entry.restriction);
                }
                joins.add(
                        new Join(
                                entry.left() ? JoinKind.LEFT : JoinKind.INNER,
                                entry.source(),
                                entry.condition == null ? on : Clause.and(on, entry.condition)));
            }
        }
        joins.addAll(besides);
        return joins;
    }

    /// The columns of one table have the values of those of another.
    static SqlExpression equal(
            Entry one, List<ColumnField> columns, Entry other, List<ColumnField> otherColumns) {
        List<SqlExpression> all = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            all.add(
                    new Comparison(
                            ComparisonOperator.EQUAL,
                            one.column(columns.get(i)),
                            other.column(otherColumns.get(i))));
        }
        return Clause.connect(Connector.AND, all);
    }

    /// The name by which joins of queries within each other are compared: the table, or a number
    /// after its first use.
    private String key(String table) {
        int uses = tables.merge(table, 1, Integer::sum);
        return uses == 1 && !entries.containsKey(table)
                ? table
                : free("T", name -> entries.containsKey(name) || tables.containsKey(name));
    }

    /// A name that nothing has, a table of the user's neither: with the number of the next table,
    /// or one after it.
    private String free(String prefix, Predicate<String> taken) {
        int number = entries.size() + 1;
        while (taken.test(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    /// What the aliases of a query begin with: T, in the queries within it U to Z, then AA and so
    /// on.
    private static String prefix(int depth) {
        StringBuilder letters = new StringBuilder();
        for (int rest = 'T' - 'A' + depth; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private String alias(String table) {
        if (!given.isEmpty()) {
            return given.get(entries.size());
        }
        if (nested) {
            return prefix + entries.size();
        }
        return has(table) ? free(prefix, this::has) : table;
    }
}
