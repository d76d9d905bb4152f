package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.EventLoops;
import dev.quintet.db.Registration;
import dev.quintet.db.SynchronousOnlyOperation;
import dev.quintet.models.FetchMode;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Threads of event loops are kept from waiting for a database.
@EveryDatabase
@Spec("ASYNC-002")
class EventLoopsTest {
    private final Disc soot;
    private final Registration loop;

    EventLoopsTest(Database database) {
        Bands.in(database);
        soot = Disc.objects.fetchMode(FetchMode.ONE).get(Disc_.title.eq("Soot"));
        Thread here = Thread.currentThread();
        loop = EventLoops.refuseOn(thread -> thread == here);
    }

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void everyVerbThatWaitsIsRefused() {
        assertThatThrownBy(Disc.objects::count)
                .isInstanceOf(SynchronousOnlyOperation.class)
                .hasMessageContainingAll("event loop", "async()", "EventLoops.allowing()");
        assertThatThrownBy(soot.band::get).isInstanceOf(SynchronousOnlyOperation.class);
        assertThatThrownBy(soot::save).isInstanceOf(SynchronousOnlyOperation.class);
        assertThatThrownBy(soot::refresh).isInstanceOf(SynchronousOnlyOperation.class);
    }

    @Test
    void theTwinsWork() {
        assertThat(Disc.objects.async().count().join()).isEqualTo(4L);
    }

    @Test
    void waitingCanBeMeant() {
        assertThat(EventLoops.allowing(() -> soot.band.get())).hasToString("Crows");
    }

    @Test
    void theRefusalEndsWithItsRegistration() {
        loop.close();

        assertThat(Disc.objects.count()).isEqualTo(4);
    }
}
