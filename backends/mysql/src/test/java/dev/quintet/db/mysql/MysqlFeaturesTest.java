package dev.quintet.db.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the two servers of the family can do.
class MysqlFeaturesTest {
    @Test
    void only_mariadb_gives_rows_back_and_no_updated_ones() {
        MysqlFeatures mariaDb = new MysqlFeatures(MysqlVersion.MARIADB);
        MysqlFeatures mySql = new MysqlFeatures(MysqlVersion.MYSQL);

        assertThat(mariaDb.canReturnRowsFromInsert()).isTrue();
        assertThat(mariaDb.canReturnRowsFromDelete()).isTrue();
        assertThat(mariaDb.canReturnRowsFromUpdate()).isFalse();
        assertThat(mySql.canReturnRowsFromInsert()).isFalse();
        assertThat(mySql.canReturnRowsFromDelete()).isFalse();
        assertThat(mySql.canReturnRowsFromUpdate()).isFalse();
    }
}
