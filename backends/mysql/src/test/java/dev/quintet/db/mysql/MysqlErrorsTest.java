package dev.quintet.db.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.IntegrityError;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;

class MysqlErrorsTest {
    @Test
    void aResultOutOfRangeBreaksTheIntegrityOfTheRow() {
        var error = new SQLException("BIGINT UNSIGNED value is out of range", "22003", 1690);

        assertThat(new MysqlErrors().translate(error, "UPDATE shop_item SET stock = stock - 1"))
                .isInstanceOf(IntegrityError.class);
    }
}
