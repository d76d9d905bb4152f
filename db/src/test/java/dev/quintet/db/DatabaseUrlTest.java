package dev.quintet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Map;

class DatabaseUrlTest {

    @Test
    void allPartsAreFound() {
        var url =
                DatabaseUrl.parse(
                        "postgres://ann:s%40cret%2F+1@db.example.org:5433/my%20blog?sslmode=require&a=%26");

        assertThat(url.scheme()).isEqualTo("postgres");
        assertThat(url.user()).hasValue("ann");
        assertThat(url.password()).hasValue("s@cret/+1");
        assertThat(url.host()).isEqualTo("db.example.org");
        assertThat(url.port()).hasValue(5433);
        assertThat(url.path()).isEqualTo("my blog");
        assertThat(url.query()).isEqualTo(Map.of("sslmode", "require", "a", "&"));
        assertThat(url.server()).isEqualTo("db.example.org:5433");
        assertThat(url).asString().doesNotContain("cret");
    }

    @Test
    void mostPartsMayBeMissing() {
        var url = DatabaseUrl.parse("MySQL://localhost");

        assertThat(url.scheme()).isEqualTo("mysql");
        assertThat(url.user()).isEmpty();
        assertThat(url.password()).isEmpty();
        assertThat(url.port()).isEmpty();
        assertThat(url.path()).isEmpty();
        assertThat(url.query()).isEmpty();
        assertThat(DatabaseUrl.parse("postgres:///blog").host()).isEmpty();
        assertThat(DatabaseUrl.parse("postgres://u:@h/n").password()).hasValue("");
    }

    @Test
    void addressesOfVersionSixHaveColons() {
        var url = DatabaseUrl.parse("postgres://[::1]:5432/blog");

        assertThat(url.host()).isEqualTo("[::1]");
        assertThat(url.port()).hasValue(5432);
        assertThat(DatabaseUrl.parse("postgres://[::1]/blog").port()).isEmpty();
    }

    @Test
    void aPasswordMayHoldWhatShouldHaveBeenEncoded() {
        var url = DatabaseUrl.parse("postgres://ann:a@b/c:d@host/blog");

        assertThat(url.password()).hasValue("a@b/c:d");
        assertThat(url.host()).isEqualTo("host");
        assertThat(url.path()).isEqualTo("blog");
    }

    @Test
    void wrongUrlsAreRefusedWithoutTheirPasswords() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgres://ann:secret@host:99999/blog"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The URL 'postgres://ann:***@host:99999/blog' is wrong:"
                                + " the port must be between 1 and 65535, not '99999'");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgres://ann:secret%zz@host/blog"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ann:***@")
                .hasNoCause();
        assertThatThrownBy(() -> DatabaseUrl.parse("postgres:blog"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 'postgres://' at the beginning of 'postgres:blog'.");
        assertThatThrownBy(() -> DatabaseUrl.parse("app.db"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("begins with a scheme")
                .hasMessageContaining("'app.db'");
    }

    @Test
    void theSchemeOfAJdbcUrlIsTheOneBehind() {
        assertThat(DatabaseUrl.scheme("jdbc:sqlite::memory:")).isEqualTo("sqlite");
        assertThat(DatabaseUrl.scheme("JDBC:H2:mem:x")).isEqualTo("h2");
    }
}
