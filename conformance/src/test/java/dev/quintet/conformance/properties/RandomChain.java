package dev.quintet.conformance.properties;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.holds;
import static dev.quintet.models.expressions.Functions.length;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.min;
import static dev.quintet.models.expressions.Functions.subquery;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.upper;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Functions.when;

import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Ordering;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/// A chain of any steps, and its answer as text.
///
/// Rows that are cut off or listed are in an order that tells them apart, so that there is one
/// right answer only.
final class RandomChain {
    private static final List<String> COLUMNS =
            List.of("bonus", "nickname", "level", "name", "team__name", "boss__bonus");
    private static final List<String> NUMBERS =
            List.of(
                    "bonus",
                    "level",
                    "reports__bonus",
                    "skills__weight",
                    "team__budget",
                    "team__members__level",
                    "boss__level");
    private static final List<String> RELATIONS =
            List.of("reports", "skills", "team__members", "reports__skills", "team", "boss");

    private final Random random;
    private final Criteria criteria;
    private final StringBuilder told = new StringBuilder("people");
    private final List<String> annotations = new ArrayList<>();
    private QuerySet<Person> query = Person.objects.all();

    RandomChain(Random random, boolean annotating) {
        this.random = random;
        this.criteria = new Criteria(random);
        int steps = 1 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            step(annotating);
        }
    }

    private void step(boolean annotating) {
        switch (random.nextInt(annotating ? 7 : 4)) {
            case 0, 1 -> filter(criteria.anything(3));
            case 2 -> {
                Criterion left = criteria.anything(2);
                tell("exclude", left);
                query = query.exclude(left.condition());
            }
            case 3 -> {
                tell("distinct", "");
                query = query.distinct();
            }
            case 4, 5 -> annotate();
            default -> {
                if (!annotations.isEmpty()) {
                    String name = annotations.get(random.nextInt(annotations.size()));
                    filter(new Criterion.Lookup(name, "gte", random.nextInt(3)));
                }
            }
        }
    }

    private void filter(Criterion kept) {
        tell("filter", kept);
        query = query.filter(kept.condition());
    }

    private void tell(String verb, Object what) {
        told.append('.').append(verb).append('(').append(what).append(')');
    }

    private void annotate() {
        String name = "a" + annotations.size();
        Expression<Object, ?> expression =
                switch (random.nextInt(10)) {
                    case 0 -> count(f(one(RELATIONS)));
                    case 1 -> count(f(one(RELATIONS))).distinct();
                    case 2 -> sum(number());
                    case 3 -> min(number());
                    case 4 -> max(number()).filter(criteria.single().condition());
                    case 5 -> count(f(one(RELATIONS))).filter(criteria.anything(1).condition());
                    case 6 -> coalesce(number(), value(0)).as("inner").expression();
                    case 7 -> DynamicExpression.<Integer>of(f("level")).plus(f("bonus"));
                    case 8 -> when(criteria.single().condition(), value(1)).otherwise(value(0));
                    default -> subquery(below().orderBy(by("id")).valuesList("level").slice(0, 1));
                };
        tell("annotate", name + "=" + expression);
        query = query.annotate(expression.as(name));
        annotations.add(name);
    }

    /// The people below the one in the query around.
    private QuerySet<Person> below() {
        return Person.objects.filter(q("boss", outer("pk"))).filter(criteria.single().condition());
    }

    private DynamicExpression<Integer> number() {
        return f(one(NUMBERS));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Asks the database.
    String answer() {
        return switch (random.nextInt(6)) {
            case 0 -> {
                tell("count", "");
                yield String.valueOf(query.count());
            }
            case 1 -> {
                tell("aggregate", "count, sum, min");
                yield text(
                        query.aggregate(
                                        count(f("id")).as("n"),
                                        sum(f("level")).as("s"),
                                        min(f("bonus")).as("m"))
                                .values());
            }
            case 2 -> groups();
            case 3 -> {
                tell("exists", "");
                yield text(
                        Person.objects
                                .annotate(
                                        holds(exists(query.filter(q("boss", outer("pk")))))
                                                .as("any"),
                                        upper(f("name")).as("loud"),
                                        length(f("nickname")).as("long"))
                                .orderBy(by("id"))
                                .valuesList("id", "any", "loud", "long")
                                .list());
            }
            default -> rows();
        };
    }

    private String groups() {
        String column = one(COLUMNS);
        tell("values", column);
        return text(
                query.orderBy()
                        .values(column)
                        .annotate(count(f("id")).as("n"), sum(f("reports__bonus")).as("s"))
                        .orderBy(f(column).asc().nullsLast())
                        .list());
    }

    private String rows() {
        List<Ordering<Object>> order = new ArrayList<>();
        order.add(random.nextBoolean() ? f(one(COLUMNS)).asc().nullsLast() : by("level"));
        order.add(random.nextBoolean() ? by("id") : by("-id"));
        annotations.forEach(name -> order.add(f(name).asc().nullsLast()));
        tell("orderBy", order);
        List<String> names = new ArrayList<>(annotations);
        names.addAll(List.of("id", "name"));
        @SuppressWarnings("unchecked") // an array of a generic type
        Ordering<Object>[] terms = order.toArray(Ordering[]::new);
        var rows = query.orderBy(terms).valuesList(names.toArray(String[]::new));
        if (random.nextInt(3) == 0) {
            int start = random.nextInt(5);
            tell("slice", start);
            rows = rows.slice(start, start + 5);
        }
        return text(rows.list());
    }

    /// Asks for this and another one together.
    String combined(RandomChain other) {
        QuerySet<Person> both =
                switch (random.nextInt(4)) {
                    case 0 -> query.union(other.query);
                    case 1 -> query.intersection(other.query);
                    case 2 -> query.difference(other.query);
                    default -> query.unionAll(other.query);
                };
        tell("combined", other.told);
        return text(both.orderBy(by("level"), by("-id")).list().stream().map(Person::id).toList());
    }

    private static String text(@Nullable Object answer) {
        return switch (answer) {
            case Collection<?> items -> items.stream().map(RandomChain::text).toList().toString();
            case java.util.Map<?, ?> map -> text(new ArrayList<Object>(map.values()));
            case Number number ->
                    new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case null, default -> String.valueOf(answer);
        };
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
