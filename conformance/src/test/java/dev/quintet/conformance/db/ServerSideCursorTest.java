package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.RowStream;
import dev.quintet.db.Session;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A stream of rows has a connection of its own, unless the settings allow no server-side cursors.
class ServerSideCursorTest {
    private static final String NUMBERS = "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3";

    private final DatabaseSettings settings;

    ServerSideCursorTest(@TempDir Path folder) {
        settings = DatabaseSettings.of("sqlite:" + folder.resolve("numbers.db"));
    }

    private static int connectionsWhileStreaming(DatabaseSettings settings) {
        try (Database database = Database.open("numbers", settings);
                Session session = database.session();
                RowStream rows = session.stream(NUMBERS, ParameterBinder.NONE, 1)) {
            int connections = database.activeConnections();
            int sum = 0;
            while (rows.next()) {
                sum += rows.read(row -> row.getInt(1));
            }
            assertThat(sum).isEqualTo(6);
            return connections;
        }
    }

    @Spec("DB-007")
    @Test
    void withoutThemAStreamIsReadOnTheConnectionOfItsSession() {
        assertThat(settings.serverSideCursors()).isTrue();
        assertThat(connectionsWhileStreaming(settings)).isEqualTo(2);
        assertThat(connectionsWhileStreaming(settings.withServerSideCursors(false))).isEqualTo(1);
    }
}
