package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.Isolation;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Two transactions that cannot both have been first.
@EveryDatabase({"postgresql", "mariadb"})
class SerializationTest {

    @Test
    void theOneThatTheDatabaseGivesUpIsRunAgain(Database database) {
        Items items = Items.in(database);
        var attempts = new AtomicInteger();
        var bothHaveRead = new CountDownLatch(2);
        CompletableFuture<?>[] both = new CompletableFuture<?>[2];
        for (int i = 0; i < both.length; i++) {
            int id = i;
            both[i] =
                    CompletableFuture.runAsync(
                            () ->
                                    Transaction.on(database)
                                            .isolation(Isolation.SERIALIZABLE)
                                            .retries(5)
                                            .atomic(() -> {
                                                attempts.incrementAndGet();
                                                String name = "number " + items.names().size();
                                                bothHaveRead.countDown();
                                                await(bothHaveRead);
                                                items.insert(id, name);
                                            }),
                            task -> Thread.ofVirtual().start(task));
        }
        CompletableFuture.allOf(both).join();

        assertThat(items.names()).containsExactlyInAnyOrder("number 0", "number 1");
        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(database.activeConnections()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
