package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.InterfaceError;
import dev.quintet.db.Transaction;
import dev.quintet.models.FetchMode;
import dev.quintet.models.RowIterator;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// A query's rows can be read chunk by chunk, without holding them.
@EveryDatabase
class IteratorTest {
    private final Database database;

    IteratorTest(Database database) {
        this.database = database;
        Bands.in(database);
    }

    private static List<String> titles(RowIterator<Disc> discs) {
        List<String> titles = new ArrayList<>();
        discs.forEachRemaining(disc -> titles.add(disc.title));
        return titles;
    }

    @Spec("QST-012")
    @Test
    void theRowsComeInOrderAndOneQueryIsSentEachTime() {
        var query = Disc.objects.orderBy(Disc_.year.asc());

        for (int chunk : List.of(1, 2, 3, 4, 5, 1_000)) {
            assertThat(
                            Statements.during(() ->
                                    assertThat(titles(query.iterator(chunk)))
                                            .containsExactly("Soot", "Dusk", "Dawn", "Noon")))
                    .hasSize(1);
        }
        assertThat(titles(query.iterate())).hasSize(4);
        assertThat(Statements.during(() -> titles(query.iterate())))
                .as("nothing is kept")
                .hasSize(1);
        assertThat(database.activeConnections()).as("every iterator has ended").isZero();
    }

    @Spec("QST-012")
    @Test
    void oneThatIsLeftOpenEndsWithItsTransaction() {
        RowIterator<Disc> discs =
                Transaction.atomic(() -> {
                    RowIterator<Disc> open = Disc.objects.iterator(1);
                    open.next();
                    return open;
                });

        assertThat(database.activeConnections()).isZero();
        assertThatThrownBy(() -> titles(discs))
                .isInstanceOf(InterfaceError.class)
                .hasMessageContaining(
                        "The transaction in which these rows were asked for has ended");
    }

    @Spec("QST-012")
    @Test
    void rowsOfValuesComeChunkByChunkToo() {
        try (var years = Disc.objects.orderBy(Disc_.year.asc()).select(Disc_.year).iterator(3)) {
            assertThat(years.stream()).containsExactly(1980, 1990, 1991, 1995);
        }
        assertThat(titles(Disc.objects.none().iterator(2))).isEmpty();
    }

    @Spec("QST-012")
    @Test
    void prefetchingHappensForEachChunk() {
        var query = Disc.objects.orderBy(Disc_.year.asc()).prefetchRelated(Disc_.band());

        assertThat(Statements.during(() -> titles(query.iterator(2)))).hasSize(3);
        assertThat(Statements.during(() -> titles(query.iterator(4)))).hasSize(2);
        assertThat(
                        Statements.during(() -> {
                            try (var discs = query.iterator(3)) {
                                discs.forEachRemaining(disc -> disc.band.get().name.length());
                            }
                        }))
                .hasSize(3);
        assertThatThrownBy(query::iterate)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("iterator(chunkSize)");
    }

    @Spec("QST-012")
    @Test
    void aChunkHasAtLeastOneRow() {
        assertThatThrownBy(() -> Disc.objects.iterator(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one row, not 0");
        assertThatThrownBy(() -> Disc.objects.iterator(-3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theInstancesOfAChunkArePeers() {
        var discs = Disc.objects.fetchMode(FetchMode.PEERS).orderBy(Disc_.year.asc());

        assertThat(
                        Statements.during(() -> {
                            try (var chunks = discs.iterator(2)) {
                                chunks.forEachRemaining(disc -> disc.band.get());
                            }
                        }))
                .as("the discs, and their bands for each of two chunks")
                .hasSize(3);
    }

    @Test
    void anEarlyEndGivesTheConnectionBack() {
        RowIterator<Disc> discs = Disc.objects.iterator(1);
        assertThat(discs.hasNext()).isTrue();
        discs.close();
        discs.close();

        assertThat(discs.hasNext()).isFalse();
        assertThatThrownBy(discs::next).isInstanceOf(NoSuchElementException.class);
        assertThat(database.activeConnections()).isZero();

        try (var stream = Disc.objects.iterator(1).stream()) {
            assertThat(stream.limit(2)).hasSize(2);
        }
        assertThat(database.activeConnections()).isZero();
    }

    @Test
    void theCallerMayAskAndWriteMeanwhile() {
        int written = 0;
        try (var discs = Disc.objects.filter(Disc_.year.lt(1995)).iterator(1)) {
            while (discs.hasNext()) {
                Disc disc = discs.next();
                assertThat(Disc.objects.filter(Disc_.title.eq(disc.title)).exists()).isTrue();
                written++;
            }
        }
        assertThat(written).isEqualTo(3);
    }

    @Spec("QST-012")
    @Test
    void aTransactionSeesItsOwnRows() {
        Transaction.on(database)
                .atomic(() -> {
                    Disc.objects.filter(Disc_.title.eq("Soot")).update(Disc_.title.to("Ash"));
                    try (var discs = Disc.objects.orderBy(Disc_.year.asc()).iterator(2)) {
                        assertThat(discs.next().title).isEqualTo("Ash");
                        assertThat(Band.objects.count()).isEqualTo(3);
                        assertThat(titles(discs)).containsExactly("Dusk", "Dawn", "Noon");
                    }
                    assertThat(titles(Disc.objects.prefetchRelated("band").iterator(1))).hasSize(4);
                });
    }

    @Spec("QST-012")
    @Test
    void manyRowsComeInChunks() {
        Band owls = Band.objects.get(Band_.name.eq("Owls"));
        List<Disc> many = new ArrayList<>();
        Transaction.on(database)
                .atomic(() -> {
                    for (int i = 0; i < 500; i++) {
                        owls.discs.create(Disc_.title.to("n" + i), Disc_.year.to(2000 + i));
                    }
                });

        try (var discs = Disc.objects.orderBy(Disc_.year.asc()).iterator(64)) {
            discs.forEachRemaining(many::add);
        }

        assertThat(many).hasSize(504).doesNotHaveDuplicates();
        assertThat(many.getLast().year).isEqualTo(2499);
    }
}
