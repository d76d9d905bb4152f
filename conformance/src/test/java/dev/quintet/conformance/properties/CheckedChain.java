package dev.quintet.conformance.properties;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;

import dev.quintet.conformance.properties.Criterion.Lookup;
import dev.quintet.conformance.properties.World.Row;
import dev.quintet.models.QuerySet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/// A query over people and, beside it, the people that a program finds by the same steps.
///
/// Its steps are those whose meaning is easily told: a row stays if a condition holds for it, and
/// over a relation to many if it holds with at least one of the related rows.
final class CheckedChain {
    private final Random random;
    private final Criteria criteria;
    private final StringBuilder told = new StringBuilder("people");
    private QuerySet<Person> query = Person.objects.all();
    private List<Row> rows;
    private boolean repeated;

    CheckedChain(World world, Random random) {
        this.random = random;
        this.criteria = new Criteria(random);
        this.rows = world.people;
        int steps = 1 + random.nextInt(3);
        for (int i = 0; i < steps; i++) {
            step();
        }
        if (repeated) {
            query = query.distinct();
        }
    }

    /// The query.
    QuerySet<Person> query() {
        return query;
    }

    /// The keys that it should give.
    List<Long> keys() {
        return rows.stream().map(Row::id).toList();
    }

    private void step() {
        switch (random.nextInt(4)) {
            case 0 -> {
                Criterion kept = criteria.single();
                query = query.filter(kept.condition());
                keep("filter", kept, row -> kept.holds(lookup -> fits(lookup, row)));
            }
            case 1 -> {
                Criterion left = criteria.flat();
                query = query.exclude(left.condition());
                keep("exclude", left, row -> !left.holds(lookup -> fits(lookup, row)));
            }
            case 2 -> {
                String many = criteria.many();
                Criterion kept = criteria.over(many, 2);
                query = query.filter(kept.condition());
                keep("filter", kept, row -> withAny(kept, row, Criteria.relation(many)));
                repeated = true;
            }
            default -> {
                String many = criteria.many();
                Lookup left = criteria.behind(many);
                if (!left.lookup().equals("isnull")) {
                    query = query.exclude(left.condition());
                    keep("exclude", left, row -> !withAny(left, row, Criteria.relation(many)));
                }
            }
        }
    }

    private void keep(String verb, Criterion criterion, Predicate<Row> kept) {
        told.append('.').append(verb).append('(').append(criterion).append(')');
        rows = rows.stream().filter(kept).toList();
    }

    /// Sets of rows as SQL combines them.
    void combine(CheckedChain other) {
        List<Row> both = new ArrayList<>(rows);
        switch (random.nextInt(3)) {
            case 0 -> {
                told.append(" union ").append(other.told);
                query = query.union(other.query);
                both.removeAll(other.rows);
                both.addAll(other.rows);
            }
            case 1 -> {
                told.append(" intersection ").append(other.told);
                query = query.intersection(other.query);
                both.retainAll(other.rows);
            }
            default -> {
                told.append(" difference ").append(other.told);
                query = query.difference(other.query);
                both.removeAll(other.rows);
            }
        }
        rows = both;
        query = query.orderBy(by("level"), by("-id"));
        rows =
                both.stream()
                        .sorted(nullsLast("level").thenComparing(nullsLast("id").reversed()))
                        .toList();
    }

    /// An order by a column that may be NULL, in either direction.
    void order() {
        String name = List.of("bonus", "nickname", "level").get(random.nextInt(3));
        boolean descending = random.nextBoolean();
        told.append(".orderBy(").append(descending ? "-" : "").append(name).append(", id)");
        query =
                query.orderBy(
                        descending ? f(name).desc().nullsFirst() : f(name).asc().nullsLast(),
                        by("id"));
        Comparator<Row> order = nullsLast(name);
        rows =
                rows.stream()
                        .sorted((descending ? order.reversed() : order).thenComparing(Row::id))
                        .toList();
        if (random.nextBoolean()) {
            query = query.reverse();
            rows = rows.reversed();
        }
    }

    /// Some of the rows.
    void slice() {
        int start = random.nextInt(4);
        int stop = start + 1 + random.nextInt(6);
        told.append(".slice(").append(start).append(", ").append(stop).append(')');
        query = query.slice(start, stop);
        rows = rows.subList(Math.min(start, rows.size()), Math.min(stop, rows.size()));
    }

    @SuppressWarnings("unchecked") // each column has values of one type
    private static Comparator<Row> nullsLast(String name) {
        Comparator<Object> natural = (left, right) -> ((Comparable<Object>) left).compareTo(right);
        return Comparator.comparing(row -> row.values().get(name), Comparator.nullsLast(natural));
    }

    private static boolean fits(Lookup lookup, Row row) {
        List<String> path = Arrays.asList(lookup.path().split("__"));
        return lookup.fits(value(row, path));
    }

    private static @Nullable Object value(@Nullable Row row, List<String> path) {
        Row here = row;
        for (String name : path.subList(0, path.size() - 1)) {
            here = here == null ? null : (Row) here.values().get(name);
        }
        return here == null ? null : here.values().get(path.getLast());
    }

    /// Whether a criterion holds with one of the related rows; where there is none, their columns
    /// are NULL.
    private static boolean withAny(Criterion criterion, Row row, String relation) {
        return related(row, Arrays.asList(relation.split("__"))).stream()
                .anyMatch(other ->
                        criterion.holds(lookup -> {
                            if (!lookup.path().startsWith(relation + "__")) {
                                return fits(lookup, row);
                            }
                            String name = lookup.path().substring(relation.length() + 2);
                            return lookup.fits(value(other.row, List.of(name)));
                        }));
    }

    private record Related(@Nullable Row row) {}

    private static List<Related> related(Row row, List<String> path) {
        List<Related> here = List.of(new Related(row));
        for (String name : path) {
            List<Related> next = new ArrayList<>();
            for (Related related : here) {
                next.addAll(step(related.row, name));
            }
            here = next;
        }
        return here;
    }

    private static List<Related> step(@Nullable Row row, String name) {
        if (row == null) {
            return List.of(new Related(null));
        }
        if (row.values().containsKey(name)) {
            return List.of(new Related((Row) row.values().get(name)));
        }
        List<Row> many = Objects.requireNonNullElse(row.many().get(name), List.of());
        return many.isEmpty()
                ? List.of(new Related(null))
                : many.stream().map(Related::new).toList();
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
