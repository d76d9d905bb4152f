package dev.quintet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.models.expressions.Aggregate;
import dev.quintet.models.expressions.ArithmeticExpression;
import dev.quintet.models.expressions.BitwiseExpression;
import dev.quintet.models.expressions.BooleanExpression;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.CalendarExpression;
import dev.quintet.models.expressions.ClockExpression;
import dev.quintet.models.expressions.ComparableExpression;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.DateExpression;
import dev.quintet.models.expressions.DateTimeExpression;
import dev.quintet.models.expressions.DurationExpression;
import dev.quintet.models.expressions.EquatableExpression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.InstantExpression;
import dev.quintet.models.expressions.JsonExpression;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.TextConditions;
import dev.quintet.models.expressions.TextExpression;
import dev.quintet.models.expressions.TimeExpression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.lookups.Lookups;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page of functions names all that there is.
class FunctionsPageTest {
    /// Steps of the library between a name and its SQL.
    private static final Set<String> INTERNAL = Set.of("joined", "split");

    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```|<!--.*?-->");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");

    /// What the page says in code, but for its blocks.
    private static Set<String> code() throws IOException {
        String page = Files.readString(Path.of("guide/functions.md"));
        return CODE.matcher(BLOCK.matcher(page).replaceAll(""))
                .results()
                .map(inline -> inline.group(1))
                .collect(Collectors.toSet());
    }

    /// The names of the methods in it.
    private static Set<String> calls() throws IOException {
        return code().stream()
                .flatMap(code -> CALL.matcher(code).results())
                .map(call -> call.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> methods(Stream<Method> methods, Predicate<Method> wanted) {
        return methods.filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(wanted)
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !INTERNAL.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(classes = {Functions.class, ByName.class})
    void every_function_is_listed(Class<?> functions) throws IOException {
        assertThat(calls())
                .containsAll(
                        methods(
                                Arrays.stream(functions.getMethods()),
                                method -> Modifier.isStatic(method.getModifiers())));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Aggregate.class,
                ArithmeticExpression.class,
                BitwiseExpression.class,
                BooleanExpression.class,
                CalendarExpression.class,
                ClockExpression.class,
                ComparableExpression.class,
                Condition.class,
                DateExpression.class,
                DateTimeExpression.class,
                DurationExpression.class,
                EquatableExpression.class,
                InstantExpression.class,
                JsonExpression.class,
                NumberExpression.class,
                TextConditions.class,
                TextExpression.class,
                TimeExpression.class
            })
    void every_operator_is_listed(Class<?> family) throws IOException {
        Set<String> operators =
                methods(
                        Arrays.stream(family.getDeclaredMethods()),
                        method ->
                                !Modifier.isStatic(method.getModifiers())
                                        && method.isDefault() == family.isInterface()
                                        && !method.getName().endsWith("If"));

        assertThat(calls()).containsAll(operators);
    }

    @Test
    void every_lookup_is_listed() throws IOException, IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (Field constant : ValueType.class.getFields()) {
            if (constant.getType() == ValueType.class) {
                names.addAll(Lookups.names((ValueType<?>) constant.get(null)));
            }
        }

        assertThat(names).contains("icontains", "iso_year", "has_any_keys");
        assertThat(code()).containsAll(names);
    }
}
