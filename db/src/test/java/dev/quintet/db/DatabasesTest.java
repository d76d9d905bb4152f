package dev.quintet.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class DatabasesTest {

    @Test
    void withoutConfigurationTheErrorSaysWhatToWrite() {
        assertThatThrownBy(() -> Databases.get("archive"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "No database is configured. Write"
                                + " Databases.configure(Database.open(\"archive\","
                                + " \"sqlite:///app.db\")), or set the system property"
                                + " 'quintet.database.url' or the environment variable"
                                + " 'DATABASE_URL'.");
    }

    @Test
    void aMissingBackendIsNamedByItsModule() {
        assertThatThrownBy(() ->
                        Databases.configure(Map.of("default", "postgres://ann:secret@host/blog")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The backend for 'postgres' is missing: add the dependency"
                                + " 'dev.quintet:quintet-postgresql' to open"
                                + " 'postgres://ann:***@host/blog'.");
    }

    @Test
    void anUnknownSchemeIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Database.open("default", "mongodb://host/blog"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "No backend knows the scheme 'mongodb'. Known are: h2, mariadb, mysql,"
                                + " oracle, postgres, postgresql, sqlite. URLs look like"
                                + " 'postgres://user:password@host/name'.");
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        var settings = DatabaseSettings.of("sqlite::memory:");
        assertThatThrownBy(() -> settings.withPoolSize(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> settings.withConnectTimeout(Duration.ZERO))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> settings.withStatementCacheSize(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> DatabaseSettings.of(" ")).hasMessageContaining("empty");
    }
}
