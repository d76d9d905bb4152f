package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/// Decimal numbers of so many digits.
@EveryDatabase
@Spec("FIELD-018")
class DecimalTest {
    private final Database database;
    private final Price price = new Price();

    DecimalTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Price.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Price.class);
    }

    private BigDecimal saved(Object amount) {
        Model.assign(price, set("amount", amount));
        price.save();
        price.refresh();
        return price.amount;
    }

    @Test
    void theNumberIsRoundedToItsPlacesHalfToEven() {
        assertThat(saved("1.005")).isEqualTo("1.00");
        assertThat(saved("1.015")).isEqualTo("1.02");
        assertThat(saved("1.025")).isEqualTo("1.02");
        assertThat(saved("-1.025")).isEqualTo("-1.02");
        assertThat(saved("1.0250001")).isEqualTo("1.03");
        assertThat(saved("999.994")).isEqualTo("999.99");
    }

    @Test
    void everyWayOfWritingRoundsTheSame() {
        Price first = new Price();
        first.amount = new BigDecimal("0.125");
        Price second = new Price();
        second.amount = new BigDecimal("0.135");
        Price.objects.bulkCreate(List.of(first, second));
        assertThat(amounts()).containsExactly(new BigDecimal("0.12"), new BigDecimal("0.14"));
        Price.objects.update(Price_.amount.to(new BigDecimal("0.145")));
        assertThat(amounts()).containsOnly(new BigDecimal("0.14"));
        first.amount = new BigDecimal("0.165");
        Price.objects.bulkUpdate(List.of(first), Price_.amount);
        assertThat(amounts()).contains(new BigDecimal("0.16"));
    }

    private static List<BigDecimal> amounts() {
        return Price.objects.orderBy(Price_.id.asc()).select(Price_.amount).list();
    }

    @Test
    void aNumberOfTooManyDigitsIsRefused() {
        for (String wrong : List.of("1000", "999.995", "-1000.00", "1e9")) {
            assertThatThrownBy(() -> saved(wrong))
                    .isInstanceOf(DataError.class)
                    .hasMessageContaining("Cannot store 'amount' of Price: '")
                    .hasMessageContaining("is out of range: the column has 5 digits, 2 of them");
        }
        price.amount = new BigDecimal("1000.001");
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> price.cleanFields())
                                .codes("amount"))
                .contains("max_digits");
        price.amount = new BigDecimal("1.001");
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> price.cleanFields())
                                .codes("amount"))
                .containsExactly("max_decimal_places");
        price.amount = new BigDecimal("1000.1");
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> price.cleanFields())
                                .codes("amount"))
                .containsExactly("max_whole_digits");
    }

    @Test
    void aNumberMayHaveNoDigitBeforeThePoint() {
        price.share = new BigDecimal("0.9994");
        price.save();
        price.refresh();
        assertThat(price.share).isEqualTo("0.999");
        price.share = new BigDecimal("0.9996");
        assertThatThrownBy(price::save).isInstanceOf(DataError.class);
    }

    @Test
    void aFloatIsTakenWithTheDigitsOfTheColumn() {
        assertThat(saved(0.1)).isEqualTo("0.10");
        assertThat(saved(123.456)).isEqualTo("123.46");
        assertThat(saved(7)).isEqualTo("7.00");
        assertThat(saved("  7.5 ")).isEqualTo("7.50");
        assertThat(Price.objects.filter(q("amount", 7.5)).count()).isOne();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (Object wrong :
                List.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Float.NEGATIVE_INFINITY,
                        "NaN",
                        "Infinity",
                        "seven",
                        "")) {
            assertThat(catchThrowableOfType(ValidationError.class, () -> saved(wrong)).codes(""))
                    .as(String.valueOf(wrong))
                    .containsExactly("invalid");
        }
    }
}
