package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.concat;
import static dev.quintet.models.expressions.Functions.holds;
import static dev.quintet.models.expressions.Functions.truncate;
import static dev.quintet.models.expressions.Functions.when;
import static dev.quintet.models.expressions.Models.ENTRY;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Queries share their SQL exactly if their shapes are equal.
class ShapesTest {
    private static Shape shape(Expression<?, ?> expression) {
        return new Shape().add(expression);
    }

    private static Shape shape(Condition<?> condition) {
        Shape shape = new Shape();
        condition.shape(shape);
        return shape;
    }

    @Test
    void constantsOfOneFormShareTheShape() {
        assertThat(shape(ENTRY.rating.gt(1))).isEqualTo(shape(ENTRY.rating.gt(2)));
        assertThat(shape(ENTRY.rating.gt(1))).isNotEqualTo(shape(ENTRY.rating.gt(-1)));
        assertThat(shape(ENTRY.rating.gt(1))).isNotEqualTo(shape(ENTRY.rating.gt(70_000)));
        assertThat(shape(ENTRY.rating.gt(1))).isNotEqualTo(shape(ENTRY.rating.gt(1.5)));
        assertThat(shape(ENTRY.headline.eq("a"))).isEqualTo(shape(ENTRY.headline.eq("b")));
        assertThat(shape(q("headline", null))).isNotEqualTo(shape(q("headline", "b")));
        assertThat(shape(ENTRY.rating.in(1, 2))).isNotEqualTo(shape(ENTRY.rating.in(1, 2, 3)));
        assertThat(shape(ENTRY.rating.in(1, 2)).valueCount()).isEqualTo(2);
    }

    @Test
    void typedAndNamedReferencesShareTheShape() {
        assertThat(shape(ENTRY.blog().name)).isEqualTo(shape(f("blog__name")));
        assertThat(shape(ENTRY.rating.plus(1))).isEqualTo(shape(f("rating").plus(2)));
        assertThat(shape(ENTRY.rating.as("n"))).isEqualTo(shape(f("n")));
        assertThat(shape(TextExpression.of(ENTRY.headline).upper()))
                .isEqualTo(shape(ENTRY.headline.upper()));
    }

    @Test
    void oneConstantInTwoPlacesIsNotTwoConstants() {
        Value<Integer> one = Value.of(1);
        Shape same = shape(concat(f("a"), f("b")).eq("x").and(q("a", one)).and(q("b", one)));
        Shape two = shape(concat(f("a"), f("b")).eq("x").and(q("a", 1)).and(q("b", 1)));
        assertThat(same).isNotEqualTo(two);
        assertThat(same.valueCount()).isEqualTo(2);
        assertThat(two.valueCount()).isEqualTo(3);
    }

    @Test
    void oneOfManyConstantsIsFoundAgain() {
        List<Object> values = new ArrayList<>(IntStream.range(0, 40).mapToObj(Value::of).toList());
        Shape different = shape(q("a__in", values));
        values.set(39, values.get(3));
        Shape repeated = shape(q("a__in", values));
        assertThat(different.valueCount()).isEqualTo(40);
        assertThat(repeated.valueCount()).isEqualTo(39);
        assertThat(repeated).isNotEqualTo(different);
    }

    @Test
    void randomTreesHaveEqualShapesExactlyIfTheirStructureIsEqual() {
        List<Expression<?, ?>> trees = new ArrayList<>();
        List<String> structures = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            Trees tree = new Trees(new Random(seed));
            trees.add(tree.expression(3));
            structures.add(tree.structure.toString());
            Trees again = new Trees(new Random(seed));
            assertThat(shape(again.expression(3))).isEqualTo(shape(trees.getLast()));
            assertThat(again.structure).hasToString(structures.getLast());
        }
        for (int i = 0; i < trees.size(); i++) {
            for (int j = i + 1; j < trees.size(); j++) {
                boolean equal = structures.get(i).equals(structures.get(j));
                assertThat(shape(trees.get(i)).equals(shape(trees.get(j))))
                        .as("%s and %s", trees.get(i), trees.get(j))
                        .isEqualTo(equal);
            }
        }
    }

    /// Makes a tree and writes down its structure in its own words.
    private static final class Trees {
        private final Random random;
        private final StringBuilder structure = new StringBuilder();

        Trees(Random random) {
            this.random = random;
        }

        private DynamicExpression<Object> any(Expression<?, ?> expression) {
            return DynamicExpression.of(expression);
        }

        DynamicExpression<Object> expression(int depth) {
            int kind = random.nextInt(depth == 0 ? 3 : 12);
            structure.append(' ').append(kind);
            return switch (kind) {
                case 0 -> f(name());
                case 1 -> any(Value.of(constant()));
                case 2 -> outer(name());
                case 3 ->
                        Dynamic.arithmetic(
                                choice(ArithmeticOperator.values()),
                                expression(depth - 1),
                                expression(depth - 1));
                case 4 ->
                        any(
                                new FunctionCall<>(
                                        choice(StandardFunction.values()),
                                        List.of(expression(depth - 1), expression(depth - 1))));
                case 5 ->
                        any(
                                when(condition(depth - 1), expression(depth - 1))
                                        .otherwise(expression(depth - 1)));
                case 6 ->
                        any(
                                new AggregateCall<>(
                                        choice(StandardAggregate.values()),
                                        List.of(expression(depth - 1)),
                                        flag(),
                                        filter(depth - 1),
                                        List.of(expression(depth - 1).asc())));
                case 7 -> any(cast(expression(depth - 1), choice(ValueType.TEXT, ValueType.LONG)));
                case 8 -> any(expression(depth - 1).as(choice(ValueType.TEXT, ValueType.LONG)));
                case 9 -> any(truncate(choice(TruncateUnit.values()), expression(depth - 1)));
                case 10 -> any(holds(condition(depth - 1)));
                default -> any(coalesce(expression(depth - 1), expression(depth - 1)));
            };
        }

        private Condition<Object> condition(int depth) {
            int kind = random.nextInt(3);
            structure.append(" c").append(kind);
            return switch (kind) {
                case 0 -> f(name()).lookup(choice("gt", "lt"), constant());
                case 1 -> expression(depth <= 0 ? 0 : depth - 1).eq(f(name()));
                default -> {
                    Condition<Object> left = f(name()).eq(constant());
                    yield left.or(f(name()).gt(constant())).not();
                }
            };
        }

        private Condition<Object> filter(int depth) {
            return flag() ? condition(depth) : null;
        }

        private boolean flag() {
            boolean flag = random.nextBoolean();
            structure.append(' ').append(flag);
            return flag;
        }

        private String name() {
            return choice("a", "b", "a__b");
        }

        private Object constant() {
            if (random.nextBoolean()) {
                structure.append(" int");
                return random.nextInt(100);
            }
            structure.append(" text");
            return "text" + random.nextInt(100);
        }

        @SafeVarargs
        private <T> T choice(T... choices) {
            T choice = choices[random.nextInt(choices.length)];
            structure.append(' ').append(choice);
            return choice;
        }
    }
}
