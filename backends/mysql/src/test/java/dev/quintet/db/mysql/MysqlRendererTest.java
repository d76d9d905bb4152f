package dev.quintet.db.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SampleTexts;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class MysqlRendererTest {

    @TestFactory
    Stream<DynamicTest> writesEachSampleForMariaDb() {
        var mariaDb = MysqlRenderer.dialect(new MysqlVersion(true, 10, 11, 0));
        return SampleTexts.tests(mariaDb, MysqlRendererTest.class, "samples-mariadb.sql");
    }

    @TestFactory
    Stream<DynamicTest> writesEachSampleForMysql() {
        return SampleTexts.tests(MysqlRenderer.MYSQL, MysqlRendererTest.class, "samples-mysql.sql");
    }

    @Test
    void keepsUuidsAsTextBeforeMariaDbKnowsThem() {
        assertThat(uuid(new MysqlVersion(true, 10, 6, 12))).isEqualTo("char(32)");
        assertThat(uuid(new MysqlVersion(true, 10, 7, 0))).isEqualTo("uuid");
        assertThat(uuid(new MysqlVersion(false, 11, 0, 0))).isEqualTo("char(32)");
    }

    private static String uuid(MysqlVersion version) {
        return MysqlRenderer.dialect(version).types().column(SqlType.UUID);
    }

    @Test
    void doublesBackslashesInQuotedTexts() {
        assertThat(MysqlRenderer.MARIADB.literals().text("\\' OR 1=1 -- '\\"))
                .isEqualTo("'\\\\'' OR 1=1 -- ''\\\\'");
    }
}
