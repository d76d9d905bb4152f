package dev.quintet.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;

class SecretsTest {

    @Test
    void passwordsInUrlsAreMasked() {
        assertThat(Secrets.mask("postgres://ann:secret@host/blog"))
                .isEqualTo("postgres://ann:***@host/blog");
        assertThat(Secrets.mask("postgres://ann:se/cr@et@host/blog"))
                .doesNotContain("se")
                .doesNotContain("et@");
        assertThat(Secrets.mask("jdbc:postgresql://host/blog?user=ann&password=secret&ssl=true"))
                .isEqualTo("jdbc:postgresql://host/blog?user=ann&password=***&ssl=true");
        assertThat(Secrets.mask("jdbc:h2:mem:x;USER=a;PASSWORD=secret"))
                .isEqualTo("jdbc:h2:mem:x;USER=a;PASSWORD=***");
        assertThat(Secrets.mask("jdbc:oracle:thin:scott/tiger@//host:1521/service"))
                .isEqualTo("jdbc:oracle:thin:scott/***@//host:1521/service");
        assertThat(Secrets.mask("sqlite:///app.db")).isEqualTo("sqlite:///app.db");
    }

    @Test
    void anExceptionThatShowsThePasswordIsReplaced() {
        var harmless = new SQLException("refused", "08001", 7);
        var telltale =
                new SQLException(
                        "login of ann/secret failed",
                        "28000",
                        7,
                        new IllegalStateException("secret"));

        assertThat((Throwable) Secrets.mask(harmless, "secret")).isSameAs(harmless);
        assertThat((Throwable) Secrets.mask(telltale, null)).isSameAs(telltale);
        SQLException masked = Secrets.mask(telltale, "secret");
        assertThat((Throwable) masked).hasMessage("login of ann/*** failed").hasNoCause();
        assertThat(masked.getSQLState()).isEqualTo("28000");
    }

    @Test
    void settingsDoNotShowTheirSecrets() {
        var settings =
                DatabaseSettings.of("postgres://ann:secret@host/blog")
                        .withLogin("bob", "hidden")
                        .withProperty("trustStorePassword", "covered");

        assertThat(settings)
                .asString()
                .contains("host/blog", "bob", "trustStorePassword")
                .doesNotContain("secret", "hidden", "covered");
    }
}
