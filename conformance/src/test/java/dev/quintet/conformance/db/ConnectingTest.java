package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.Databases;
import dev.quintet.db.OperationalError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class ConnectingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ann:topsecret@127.0.0.1:1/blog",
                "jdbc:postgresql://127.0.0.1:1/blog?user=ann&password=topsecret",
                "mariadb://ann:topsecret@127.0.0.1:1/blog",
                "jdbc:mysql://127.0.0.1:1/blog?user=ann&password=topsecret",
                "h2:tcp://127.0.0.1:1/blog;USER=ann;PASSWORD=topsecret",
            })
    @Spec("DB-001")
    void aDatabaseOutOfReachIsNamedWithoutItsPassword(String url) {
        var settings = DatabaseSettings.of(url).withConnectTimeout(Duration.ofSeconds(2));
        try (Database database = Database.open("archive", settings)) {
            assertThat(database)
                    .asString()
                    .contains("archive", "127.0.0.1:1/blog")
                    .doesNotContain("topsecret");
            assertThatThrownBy(database::session)
                    .isInstanceOf(OperationalError.class)
                    .hasMessageContaining("Cannot connect to database 'archive' at jdbc:")
                    .hasMessageContaining("127.0.0.1:1/blog")
                    .satisfies(e -> assertThat(trace(e)).doesNotContain("topsecret"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ann:topsecret@127.0.0.1:1/blog",
                "jdbc:mysql://ann:topsecret@127.0.0.1:1/blog",
                "jdbc:mariadb:garbage?password=topsecret",
                "jdbc:postgresql:garbage:9?password=topsecret",
            })
    void whatADriverMakesOfAPasswordInAWrongPlaceIsHidden(String url) {
        assertThatThrownBy(
                        () -> {
                            var settings =
                                    DatabaseSettings.of(url)
                                            .withConnectTimeout(Duration.ofSeconds(2));
                            try (Database database = Database.open("archive", settings)) {
                                assertThat(database).asString().doesNotContain("topsecret");
                                database.session().close();
                            }
                        })
                .satisfies(e -> assertThat(trace(e)).doesNotContain("topsecret"));
    }

    private static String trace(Throwable e) {
        var out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString();
    }

    @Test
    @Spec("DB-001")
    void oracleAsksForItsDriver() {
        try (Database database =
                Database.open("default", "oracle://ann:topsecret@127.0.0.1/service")) {
            assertThatThrownBy(database::session)
                    .hasMessageContaining("com.oracle.database.jdbc:ojdbc17")
                    .hasMessageNotContaining("topsecret");
        }
    }

    @Test
    void aliasesStandForDatabasesWithinAScopeAndBeyond() {
        try (Database one = Database.open("one", "sqlite::memory:");
                Database other = Database.open("one", "h2:mem:aliases")) {
            Databases.configure(one);
            try {
                assertThat(Databases.get("one")).isSameAs(one);
                Databases.with(
                        other,
                        () -> {
                            assertThat(Databases.get("one")).isSameAs(other);
                            assertThat(Databases.get("one").backend().name()).isEqualTo("h2");
                            return null;
                        });
                assertThat(Databases.get("one")).isSameAs(one);
                assertThat(Databases.aliases()).contains("one");
                assertThatThrownBy(() -> Databases.get("two"))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("There is no database 'two'. Known are: ")
                        .hasMessageContaining("one");
            } finally {
                Databases.forget(one);
            }
        }
    }

    @Test
    void allAreConfiguredOrNone() {
        assertThatThrownBy(() ->
                        Databases.configure(
                                Map.of("first", "sqlite::memory:", "second", "nonsense://x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Databases.aliases()).doesNotContain("first", "second");
    }

    @Test
    void theSystemPropertySaysWhatTheDefaultIs() {
        System.setProperty("quintet.database.url", "sqlite::memory:");
        try {
            Database database = Databases.get();
            assertThat(database.backend().name()).isEqualTo("sqlite");
            assertThat(Databases.get("default")).isSameAs(database);
        } finally {
            System.clearProperty("quintet.database.url");
            Databases.closeAll();
        }
    }

    @Test
    void waitingForTheOnlyConnectionEnds() {
        var settings =
                DatabaseSettings.of("sqlite::memory:").withConnectTimeout(Duration.ofMillis(100));
        try (Database database = Database.open("default", settings);
                Session session = database.session()) {
            CompletableFuture.runAsync(
                            () ->
                                    assertThatThrownBy(database::session)
                                            .isInstanceOf(OperationalError.class)
                                            .hasMessageContaining("its only connection was in use"),
                            Thread::startVirtualThread)
                    .join();
            assertThat(
                            session.<Boolean>query(
                                    "SELECT 1",
                                    ParameterBinder.NONE,
                                    (row, cursor) -> cursor.next()))
                    .isTrue();
        }
    }
}
