package dev.quintet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                        new IllegalStateException("secret", new SQLException("se cret")));
        var secrets = Secrets.of("jdbc:postgresql://host/blog", "secret");

        assertThat((Throwable) secrets.hide(harmless)).isSameAs(harmless);
        assertThat((Throwable) Secrets.of("jdbc:postgresql://host/blog", null).hide(telltale))
                .isSameAs(telltale);
        SQLException hidden = secrets.hide(telltale);
        assertThat((Throwable) hidden).hasMessage("login of ann/*** failed");
        assertThat(hidden.getSQLState()).isEqualTo("28000");
        assertThat(hidden.getErrorCode()).isEqualTo(7);
        assertThat(hidden.getStackTrace()).isEqualTo(telltale.getStackTrace());
        assertThat((Throwable) hidden)
                .cause()
                .hasMessage("java.lang.IllegalStateException: ***")
                .hasRootCauseMessage("se cret");
    }

    @Test
    void theSecretsOfAUrlAreHiddenWhereverADriverRepeatsThem() {
        var login = Secrets.of("jdbc:mysql://bob:s3cr3t@127.0.0.1:1/x", null);
        assertThat(login.hide("Incorrect port value : s3cr3t@127.0.0.1:1"))
                .isEqualTo("Incorrect port value : ***@127.0.0.1:1");
        assertThat(login.hide("bob:s3cr3t@127.0.0.1")).isEqualTo("bob:***@127.0.0.1");

        var property = Secrets.of("jdbc:mariadb:garbage?password=s3c%20r3t&ssl=on", null);
        assertThat(property.hide("cannot read 's3c%20r3t'")).isEqualTo("cannot read '***'");
        assertThat(property.hide("no login with 's3c r3t'")).isEqualTo("no login with '***'");
        assertThat(property.hide("ssl=on")).isEqualTo("ssl=on");
    }

    @Test
    void ofAUrlThatNobodyKnowsOnlyTheSchemeIsShown() {
        assertThatThrownBy(() -> Backends.find("bob:s3cr3t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No backend knows the scheme 'bob'. Known are: h2, mariadb,")
                .hasMessageNotContaining("s3cr3t");
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
