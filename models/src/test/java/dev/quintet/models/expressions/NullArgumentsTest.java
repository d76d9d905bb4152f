package dev.quintet.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Null where a function takes an expression, a condition, a query or the like is refused at the
/// call, in words: each public method that makes an expression is called with each of its arguments
/// null. Where a constant is taken, null is one, and becomes NULL.
class NullArgumentsTest {
    private static final DynamicExpression<Integer> FIELD = ByName.f("field");

    private static final List<Object> SAMPLES =
            List.of(
                    FIELD,
                    NumberExpression.of(ByName.<Integer>f("number")),
                    TextExpression.of(ByName.<String>f("text")),
                    BooleanExpression.of(ByName.<Boolean>f("flag")),
                    DateExpression.of(ByName.<LocalDate>f("date")),
                    TimeExpression.of(ByName.<LocalTime>f("time")),
                    DateTimeExpression.of(ByName.<LocalDateTime>f("moment")),
                    InstantExpression.of(ByName.<Instant>f("instant")),
                    DurationExpression.of(ByName.<Duration>f("length")),
                    JsonExpression.of(ByName.<Json>f("json")),
                    ByName.q("field", 1),
                    ByName.by("field"),
                    Functions.sum(NumberExpression.of(ByName.<Integer>f("number"))),
                    Window.all(),
                    Functions.currentRow(),
                    ValueType.INTEGER,
                    ZoneId.of("UTC"),
                    TruncateUnit.YEAR,
                    DatePart.YEAR,
                    Json.of(1),
                    "name",
                    Duration.ZERO,
                    1,
                    List.of(1),
                    Map.of("field", 1));

    /// What is no constant.
    private static final Set<Class<?>> PARTS =
            Set.of(
                    Expression.class,
                    Condition.class,
                    Ordering.class,
                    Window.class,
                    FrameBound.class,
                    Subselect.class,
                    RelationPath.class,
                    ValueType.class,
                    ZoneId.class,
                    TruncateUnit.class,
                    DatePart.class,
                    Collection.class,
                    Map.class);

    private static boolean isPart(Class<?> type) {
        return PARTS.stream()
                .anyMatch(part ->
                        part.isAssignableFrom(type.isArray() ? type.getComponentType() : type));
    }

    @TestFactory
    Stream<DynamicTest> staticMethods() {
        return Stream.of(
                        Functions.class,
                        ByName.class,
                        Window.class,
                        FrameBound.class,
                        FilteredRelation.class,
                        NumberExpression.class,
                        TextExpression.class,
                        BooleanExpression.class,
                        JsonExpression.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .flatMap(method -> calls(method, null));
    }

    @TestFactory
    Stream<DynamicTest> operators() {
        return SAMPLES.stream()
                .filter(sample ->
                        sample instanceof Expression<?, ?>
                                || sample instanceof Condition<?>
                                || sample instanceof Window<?>)
                .flatMap(sample ->
                        Stream.of(sample.getClass().getMethods())
                                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                                .filter(method -> method.getDeclaringClass() != Object.class)
                                .filter(method -> !isForTheLibrary(method))
                                .flatMap(method -> calls(method, sample)));
    }

    private static boolean isForTheLibrary(Method method) {
        return Set.of("resolve", "resolveAs", "shape", "equals", "keyFields")
                .contains(method.getName());
    }

    private static Stream<DynamicTest> calls(Method method, @Nullable Object on) {
        List<DynamicTest> calls = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Class<?> type = parameters[i].getType();
            boolean nullable = parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable || !isPart(type)) {
                continue;
            }
            int at = i;
            String name = (on == null ? "" : on + ".") + method.toGenericString() + " #" + (i + 1);
            calls.add(
                    DynamicTest.dynamicTest(
                            name, () -> refused(method, on, arguments(parameters, at, null))));
            if (type.isArray()) {
                Object one = Array.newInstance(type.getComponentType(), 1);
                calls.add(
                        DynamicTest.dynamicTest(
                                name + " item",
                                () -> refused(method, on, arguments(parameters, at, one))));
            }
        }
        return calls.stream();
    }

    private static @Nullable Object[] arguments(
            Parameter[] parameters, int at, @Nullable Object value) {
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == at ? value : sample(parameters[i].getType());
        }
        return arguments;
    }

    private static Object sample(Class<?> type) {
        if (type.isPrimitive()) {
            return type == long.class ? (Object) 1L : type == boolean.class ? (Object) true : 1;
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        for (Object sample : SAMPLES) {
            if (type.isInstance(sample)) {
                return sample;
            }
        }
        throw new IllegalStateException("no sample of " + type);
    }

    private static void refused(Method method, @Nullable Object on, @Nullable Object[] arguments)
            throws IllegalAccessException {
        method.setAccessible(true);
        try {
            Object result = method.invoke(on, arguments);
            throw new AssertionError(
                    method + " took " + Arrays.toString(arguments) + " and gave " + result);
        } catch (InvocationTargetException e) {

            assertThat(e.getCause())
                    .as(method.toGenericString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .contains("null");
        }
    }
}
