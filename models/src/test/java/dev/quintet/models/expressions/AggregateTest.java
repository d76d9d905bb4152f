package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.avg;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.countDistinct;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.min;
import static dev.quintet.models.expressions.Functions.stdDev;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.variance;
import static dev.quintet.models.expressions.Functions.varianceSample;
import static dev.quintet.models.expressions.Models.BLOG;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.TestScope.column;
import static dev.quintet.models.expressions.TestScope.param;
import static dev.quintet.models.expressions.TestScope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Models.Blog;
import dev.quintet.models.expressions.Models.Entry;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class AggregateTest {
    @Test
    void countsAreLongsAndNeverNull() {
        NumberAggregate<Entry, Long> all = countAll();
        assertThat(resolve(all))
                .isEqualTo(
                        Resolved.aggregate(
                                new SqlExpression.Aggregate(
                                        "COUNT",
                                        List.of(Literal.STAR),
                                        false,
                                        null,
                                        List.of(),
                                        SqlType.BIG_INT),
                                ValueType.LONG,
                                false));
        assertThat(count(BLOG.entries())).hasToString("COUNT(entry)");
        assertThat(countDistinct(ENTRY.rating)).isEqualTo(count(ENTRY.rating).distinct());
    }

    @Test
    void sumsAndMeansHaveDjangosTypes() {
        assertThat(resolve(sum(ENTRY.rating)).type()).isEqualTo(ValueType.LONG);
        assertThat(resolve(sum(ENTRY.id)).type()).isEqualTo(ValueType.LONG);
        assertThat(resolve(sum(ENTRY.price)).type()).isEqualTo(ValueType.DECIMAL);
        assertThat(resolve(sum(ENTRY.length)).type()).isEqualTo(ValueType.DURATION);
        assertThat(resolve(avg(ENTRY.rating)).type()).isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(avg(ENTRY.price)).type()).isEqualTo(ValueType.DECIMAL);
        assertThat(resolve(avg(ENTRY.length)).type()).isEqualTo(ValueType.DURATION);
        assertThat(resolve(stdDev(ENTRY.rating)).type()).isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(variance(ENTRY.price)).type()).isEqualTo(ValueType.DECIMAL);
        assertThat(resolve(max(ENTRY.pubDate)).type()).isEqualTo(ValueType.DATE);
        assertThat(resolve(min(ENTRY.headline)).nullable()).isTrue();
    }

    @Test
    void theCompilerKnowsTheirTypes() {
        NumberAggregate<Entry, Long> total = sum(ENTRY.rating);
        NumberAggregate<Entry, Integer> best = max(ENTRY.rating);
        Aggregate<Entry, LocalDate> latest = max(ENTRY.pubDate);
        NumberExpression<Blog, Double> mean = avg(BLOG.entries().rating).asDouble();
        assertThat(
                        List.of(
                                total.gt(3),
                                best.plus(1).lt(9),
                                latest.gt(LocalDate.EPOCH),
                                mean.gte(2)))
                .hasToString(
                        "[SUM(rating)__gt=3, (MAX(rating) + 1)__lt=9, MAX(pubDate)__gt=1970-01-01,"
                                + " AVG(entry__rating)::double__gte=2]");
    }

    @Test
    void filtersSayWhichRowsTakePart() {
        NumberAggregate<Entry, Long> good = count(ENTRY.rating).filter(ENTRY.rating.gt(3));
        assertThat(good).hasToString("COUNT(rating) FILTER (rating__gt=3)");
        assertThat(good.filter(ENTRY.rating.lt(5)))
                .hasToString("COUNT(rating) FILTER ((rating__gt=3 AND rating__lt=5))");
        assertThat(good.filter(ByName.q())).isEqualTo(good);
        SqlExpression filter =
                new Comparison(ComparisonOperator.GREATER, column("rating"), param(3, SqlType.INT));
        assertThat(((SqlExpression.Aggregate) resolve(good).sql()).filter()).isEqualTo(filter);
        NumberAggregate<Entry, Long> always =
                count(ENTRY.rating).filter(ENTRY.rating.in(List.of()).not());
        assertThat(((SqlExpression.Aggregate) resolve(always).sql()).filter()).isNull();
    }

    @Test
    void defaultsTakeTheAggregatesType() {
        Resolved mean = resolve(avg(ENTRY.rating).orElse(0));
        assertThat(mean.type()).isEqualTo(ValueType.DOUBLE);
        assertThat(mean.nullable()).isFalse();
        assertThat(mean.aggregate()).isTrue();
        assertThat(resolve(sum(ENTRY.price).orElse(java.math.BigDecimal.ZERO)).type())
                .isEqualTo(ValueType.DECIMAL);
        assertThat(max(ENTRY.pubDate).orElse(LocalDate.EPOCH))
                .hasToString("COALESCE(MAX(pubDate), 1970-01-01)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> countAll().orElse(0L))
                .withMessage("count is never NULL: it does not take a default.");
    }

    @Test
    void distinctIsForCountsSumsAndMeans() {
        assertThat(sum(ENTRY.rating).distinct()).hasToString("SUM(DISTINCT rating)");
        assertThatIllegalArgumentException().isThrownBy(() -> max(ENTRY.rating).distinct());
        assertThatIllegalArgumentException().isThrownBy(() -> stdDev(ENTRY.rating).distinct());
    }

    @Test
    void namesComeFromPathsAndFunctions() {
        assertThat(count(BLOG.entries()).as().name()).isEqualTo("entry__count");
        assertThat(avg(BLOG.entries().rating).as().name()).isEqualTo("entry__rating__avg");
        assertThat(varianceSample(ENTRY.rating).as().name()).isEqualTo("rating__variance");
        assertThat(max(ENTRY.pubDate).as().name()).isEqualTo("pubDate__max");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum(ENTRY.rating.plus(1)).as())
                .withMessage(
                        "The aggregate SUM((rating + 1)) needs a name, as in as(\"total\"):"
                                + " only aggregates of fields have one by default.");
        assertThatIllegalArgumentException().isThrownBy(() -> countAll().as());
    }

    @Test
    void anAggregateOfAnAggregateIsRefused() {
        assertThatThrownBy(() -> resolve(sum(f("n"))))
                .isInstanceOf(FieldError.class)
                .hasMessage("Cannot compute SUM(n): 'n' is an aggregate itself.");
        assertThatThrownBy(() -> resolve(sum(count(ENTRY.rating)))).isInstanceOf(FieldError.class);
    }

    @Test
    void mixedTypesAreDeclaredInsideOrOutside() {
        NumberAggregate<Entry, Number> mixed = sum(ENTRY.price.times(ENTRY.score));
        assertThatThrownBy(() -> resolve(mixed).requiredType())
                .hasMessageContaining("it combines decimal with double");
        assertThat(resolve(mixed.asDouble()).requiredType()).isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(sum(ENTRY.price.times(ENTRY.score).asDecimal())).type())
                .isEqualTo(ValueType.DECIMAL);
    }
}
