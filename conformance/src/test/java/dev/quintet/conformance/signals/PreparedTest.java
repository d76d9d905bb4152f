package dev.quintet.conformance.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Registration;
import dev.quintet.testing.Spec;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Models that have been loaded are told, and so are new connections.
class PreparedTest {

    @Test
    @Spec("SIG-008")
    void modelsThatAreLoadedAreToldWhenTheyAreComplete() throws Exception {
        URL[] path =
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .map(PreparedTest::url)
                        .toArray(URL[]::new);
        try (URLClassLoader fresh =
                new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(fresh);
            Object told =
                    ((Callable<?>)
                                    fresh.loadClass(LoadedModels.class.getName())
                                            .getConstructor()
                                            .newInstance())
                            .call();

            assertThat(told)
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .contains("Note in signals_note", "Memo in signals_note", "the folder");
        } finally {
            Thread.currentThread().setContextClassLoader(PreparedTest.class.getClassLoader());
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite::memory:", "h2:mem:prepared"})
    @Spec("SIG-008")
    void eachNewConnectionIsToldBeforeItsFirstUse(String url) {
        List<Connection> connections = new ArrayList<>();
        try (Database database = Database.open("default", url)) {
            database.onConnect(connections::add);

            database.session().close();
            database.session().close();

            assertThat(connections).hasSize(1);
        }
    }

    @Test
    @Spec("SIG-008")
    void whatAReceiverThrowsKeepsTheConnectionFromBeingUsed() {
        try (Database database = Database.open("default", "h2:mem:prepared")) {
            Registration refusal =
                    database.onConnect(_ -> {
                        throw new IllegalStateException("not now");
                    });

            assertThatThrownBy(database::session).hasStackTraceContaining("not now");

            refusal.close();
            database.session().close();
        }
    }
}
