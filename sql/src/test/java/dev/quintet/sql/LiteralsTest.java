package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

class LiteralsTest {
    private final Literals literals = new Literals();

    @Test
    void writesValuesOfAllTypes() {
        assertWritten(null, "NULL");
        assertWritten(true, "TRUE");
        assertWritten(-5, "-5");
        assertWritten(new BigInteger("12345678901234567890"), "12345678901234567890");
        assertWritten(new BigDecimal("1E+3"), "1000");
        assertWritten(0.5, "0.5");
        assertWritten("it's; --", "'it''s; --'");
        assertWritten('\'', "''''");
        assertWritten(LocalDate.of(2024, 2, 29), "DATE '2024-02-29'");
        assertWritten(LocalTime.of(1, 2, 3, 4_000), "TIME '01:02:03.000004'");
        assertWritten(LocalDateTime.of(2024, 2, 29, 1, 2), "TIMESTAMP '2024-02-29 01:02:00'");
        assertWritten(
                Instant.parse("2024-02-29T01:02:03Z"), "TIMESTAMP '2024-02-29 01:02:03+00:00'");
        assertWritten(Duration.ofMillis(-1), "-1000");
        assertWritten(new UUID(1, 2), "'00000000-0000-0001-0000-000000000002'");
        assertWritten(new byte[] {1, -1}, "X'01ff'");
    }

    private void assertWritten(@Nullable Object value, String text) {
        assertThat(literals.of(value, SqlType.TEXT)).isEqualTo(text);
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> literals.of(List.of(), SqlType.JSON))
                .withMessageStartingWith("cannot write a java.util.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> literals.of(Double.NaN, SqlType.DOUBLE))
                .withMessage("cannot write NaN into a schema: it is not a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> literals.of("a\0", SqlType.TEXT))
                .withMessage("a text in SQL must not contain NUL: 'a\u2400'");
    }
}
