package dev.quintet.conformance.blog;

import static dev.quintet.conformance.blog.Dog_.data;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.textOf;
import static dev.quintet.models.expressions.Functions.avg;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countDistinct;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.min;
import static dev.quintet.models.expressions.Functions.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// Aggregates of what is inside of JSON documents.
@EveryDatabase
class JsonAggregatesTest {
    private static final Set<Database> MADE =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    JsonAggregatesTest(Database database) {
        if (MADE.add(database)) {
            Schema.create(database, Dog.class);
            for (String text :
                    List.of(
                            "{\"size\": 9, \"breed\": \"b\"}",
                            "{\"size\": 10, \"breed\": \"a\", \"owner\": null}",
                            "{\"size\": 2.5, \"breed\": \"c\"}")) {
                Dog dog = new Dog();
                dog.data = Json.parse(text);
                dog.save();
            }
        }
    }

    private static @Nullable Object of(Expression<? super Dog, ?> aggregate) {
        return Dog.objects.aggregate(aggregate.as("x")).get("x");
    }

    @Test
    void itsTextsAndNumbersAreAggregatedAsSuch() {
        NumberExpression<Object, Double> size =
                NumberExpression.of(cast(textOf("data__size"), ValueType.DOUBLE));
        assertThat(of(max(textOf("data__breed")))).isEqualTo("c");
        assertThat(of(min(textOf("data__breed")))).isEqualTo("a");
        assertThat(of(max(size))).isEqualTo(10.0);
        assertThat(of(sum(size))).isEqualTo(21.5);
    }

    @Test
    void itsValuesAreCounted() {
        assertThat(of(count(f("data__size")))).isEqualTo(3L);
        assertThat(of(countDistinct(f("data__breed")))).isEqualTo(3L);
        assertThat(of(count(f("data__owner")))).isEqualTo(1L);
        assertThat(of(count(f("data__nothing")))).isEqualTo(0L);
    }

    @Test
    void documentsHaveNeitherAnOrderNorASum() {
        for (Expression<? super Dog, ?> aggregate :
                List.<Expression<? super Dog, ?>>of(
                        max(data),
                        min(data.key("size")),
                        max(f("data__size")),
                        sum(f("data__size")),
                        avg(f("data__size")),
                        max(f("data__size")).over())) {
            assertThatThrownBy(() -> Dog.objects.annotate(aggregate.as("x")).list())
                    .isInstanceOf(FieldError.class)
                    .hasMessageContaining(" of JSON, which has neither an order nor a sum.");
        }
    }
}
