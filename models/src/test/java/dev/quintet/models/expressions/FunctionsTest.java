package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.ceil;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.collate;
import static dev.quintet.models.expressions.Functions.concat;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.greatest;
import static dev.quintet.models.expressions.Functions.holds;
import static dev.quintet.models.expressions.Functions.left;
import static dev.quintet.models.expressions.Functions.length;
import static dev.quintet.models.expressions.Functions.lower;
import static dev.quintet.models.expressions.Functions.mod;
import static dev.quintet.models.expressions.Functions.now;
import static dev.quintet.models.expressions.Functions.nullIf;
import static dev.quintet.models.expressions.Functions.padLeft;
import static dev.quintet.models.expressions.Functions.pi;
import static dev.quintet.models.expressions.Functions.repeat;
import static dev.quintet.models.expressions.Functions.replace;
import static dev.quintet.models.expressions.Functions.round;
import static dev.quintet.models.expressions.Functions.sqrt;
import static dev.quintet.models.expressions.Functions.subquery;
import static dev.quintet.models.expressions.Functions.substring;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.Models.filter;
import static dev.quintet.models.expressions.TestScope.column;
import static dev.quintet.models.expressions.TestScope.param;
import static dev.quintet.models.expressions.TestScope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Models.Entry;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class FunctionsTest {
    private static final Subselect QUERY =
            new Subselect() {
                @Override
                public void shape(Shape shape) {
                    shape.mark("query");
                }

                @Override
                public String toString() {
                    return "SELECT";
                }
            };

    @Test
    void textFunctionsAreCallsByTheirCanonicalNames() {
        assertThat(resolve(lower(ENTRY.headline)).sql())
                .isEqualTo(
                        new Function(
                                "LOWER", List.of(column("headline")), new SqlType.Varchar(255)));
        assertThat(resolve(length(ENTRY.headline)).type()).isEqualTo(ValueType.INTEGER);
        assertThat(resolve(substring(ENTRY.headline, 2, 3)).sql())
                .isEqualTo(
                        new Function(
                                "SUBSTRING",
                                List.of(
                                        column("headline"),
                                        param(2, SqlType.INT),
                                        param(3, SqlType.INT)),
                                SqlType.TEXT));
        assertThat(ENTRY.headline.trim().upper().concat("!"))
                .hasToString("CONCAT(UPPER(TRIM(headline)), '!')");
        assertThat(replace(ENTRY.headline, "a", "b")).hasToString("REPLACE(headline, 'a', 'b')");
    }

    @Test
    void textsOfAllLengthsAreOneType() {
        assertThat(resolve(concat(f("body"), value("-"), ENTRY.headline)).requiredType().kind())
                .isEqualTo(ValueType.Kind.TEXT);
    }

    @Test
    void whatIsConcatenatedBecomesText() {
        Resolved resolved = resolve(concat(f("rating"), value("-")).as(ValueType.TEXT));
        assertThat(resolved.sql())
                .isEqualTo(
                        new Function(
                                "CONCAT",
                                List.of(
                                        new Cast(column("rating"), SqlType.TEXT),
                                        param("-", SqlType.TEXT)),
                                SqlType.TEXT));
        assertThat(resolved.nullable()).isFalse();
    }

    @Test
    void senselessLengthsAndPositionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> substring(ENTRY.headline, 0))
                .withMessage("The position must be at least 1, not 0.");
        assertThatIllegalArgumentException().isThrownBy(() -> left(ENTRY.headline, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> padLeft(ENTRY.headline, -1, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> repeat(ENTRY.headline, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collate(ENTRY.headline, "x; DROP TABLE"));
    }

    @Test
    void numbersComeOutAsDjangoSays() {
        assertThat(resolve(ENTRY.rating.abs()).type()).isEqualTo(ValueType.INTEGER);
        assertThat(resolve(ceil(ENTRY.score)).type()).isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(round(ENTRY.price, 1)).type()).isEqualTo(ValueType.decimal(10, 2));
        assertThat(resolve(sqrt(ENTRY.rating)).type()).isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(sqrt(ENTRY.price)).type()).isEqualTo(ValueType.DECIMAL);
        assertThat(resolve(mod(ENTRY.score, 2)).type()).isEqualTo(ValueType.DOUBLE);
        NumberExpression<Entry, Double> circle = Functions.<Entry>pi().times(2);
        assertThat(resolve(circle).type()).isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(pi()).grouping())
                .containsExactly(new Function("PI", List.of(), SqlType.DOUBLE));
    }

    @Test
    void alternativesHaveOneType() {
        assertThat(resolve(coalesce(ENTRY.rating, value(0))).type()).isEqualTo(ValueType.INTEGER);
        assertThat(resolve(coalesce(ENTRY.id, f("rating"))).type()).isEqualTo(ValueType.LONG);
        assertThatThrownBy(() -> resolve(greatest(f("rating"), f("priority"))).requiredType())
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "Expression contains mixed types: 32-bit integer, 16-bit integer."
                                + " Declare its type with as(type).");
        assertThatThrownBy(() -> resolve(coalesce(f("score"), value(0))).requiredType())
                .isInstanceOf(FieldError.class);
        assertThat(resolve(coalesce(f("rating"), f("score")).as(ValueType.DOUBLE)).requiredType())
                .isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(coalesce(value(null), f("rating"))).type()).isEqualTo(ValueType.INTEGER);
        assertThatThrownBy(() -> resolve(coalesce(value(null), value(null))).requiredType())
                .hasMessage("The type of the expression cannot be told: declare it with as(type).");
    }

    @Test
    void alternativesStayInTheirFamily() {
        TextExpression<Entry> title = ENTRY.headline.orElse("none").upper();
        TextExpression<Entry> seen = TextExpression.of(nullIf(ENTRY.headline, ""));
        assertThat(title).hasToString("UPPER(COALESCE(headline, 'none'))");
        assertThat(seen.lower()).hasToString("LOWER(NULLIF(headline, ''))");
        assertThat(resolve(nullIf(ENTRY.rating, 3)).nullable()).isTrue();
        assertThat(resolve(ENTRY.rating.orElse(0)).nullable()).isFalse();
    }

    @Test
    void castsConvert() {
        assertThat(resolve(cast(ENTRY.rating, ValueType.TEXT)).sql())
                .isEqualTo(new Cast(column("rating"), SqlType.TEXT));
        assertThat(
                        resolve(TextExpression.of(cast(ENTRY.rating, ValueType.TEXT)).concat("%"))
                                .type())
                .isEqualTo(ValueType.TEXT);
    }

    @Test
    void nowIsAnInstant() {
        InstantExpression<Entry> moment = now();
        assertThat(resolve(moment).sql()).isEqualTo(new SqlExpression.Now());
        assertThat(filter(ENTRY.created.lt(now()), ENTRY.created.lt(Instant.EPOCH)))
                .hasToString("[created__lt=NOW(), created__lt=1970-01-01T00:00:00Z]");
    }

    @Test
    void queriesAreConditionsAndValues() {
        assertThat(filter(exists(QUERY), exists(QUERY).not(), exists(QUERY).or(ENTRY.rating.gt(3))))
                .hasToString(
                        "[EXISTS(SELECT), NOT (EXISTS(SELECT)), (EXISTS(SELECT) OR rating__gt=3)]");
        assertThat(resolve(holds(exists(QUERY))).type()).isEqualTo(ValueType.BOOLEAN);
        assertThat(ENTRY.rating.gt(subquery(QUERY))).hasToString("rating__gt=SUBQUERY(SELECT)");
        assertThat(resolve(subquery(QUERY)).type()).isEqualTo(ValueType.LONG);
    }

    @Test
    void conditionsAreValues() {
        BooleanExpression<Entry> good = holds(ENTRY.rating.gt(3));
        assertThat(resolve(good).type()).isEqualTo(ValueType.BOOLEAN);
        assertThat(resolve(good).grouping()).containsExactly(resolve(good).sql());
        assertThat(good.isTrue()).hasToString("(rating__gt=3)");
        assertThat(good.isFalse()).hasToString("(rating__gt=3)__exact=false");
    }
}
