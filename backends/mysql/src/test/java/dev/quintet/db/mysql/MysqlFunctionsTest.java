package dev.quintet.db.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Functions that only newer servers have, so that tests with a server cannot count on them.
class MysqlFunctionsTest {
    private static String text(String function) {
        return MysqlRenderer.MARIADB.render(new Function(function, List.of(), SqlType.UUID)).text();
    }

    @Test
    void uuids() {
        assertThat(text("UUID4")).isEqualTo("UUID_V4()");
        assertThat(text("UUID7")).isEqualTo("UUID_V7()");
    }
}
