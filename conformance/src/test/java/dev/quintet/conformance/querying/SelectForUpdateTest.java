package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.band;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.conformance.querying.Album_.title;
import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.Transaction;
import dev.quintet.db.TransactionManagementError;
import dev.quintet.models.LockOptions;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Rows that are locked as they are read.
@EveryDatabase
class SelectForUpdateTest {
    private static final LockOptions PLAIN = LockOptions.DEFAULTS;

    private final Database database;
    private final boolean locks;

    SelectForUpdateTest(Database database) {
        Music.in(database);
        this.database = database;
        this.locks = database.backend().features().supportsSelectForUpdate();
    }

    private static <T> T elsewhere(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> Transaction.atomic(work::get)).join();
    }

    @Test
    @Spec("QSR-035")
    void theStatementSaysItWhereTheDatabaseKnowsIt() {
        Transaction.atomic(() -> {
            var sql =
                    Music.statements(() -> Album.objects.selectForUpdate().get(title.eq("Coral")));
            assertThat(sql).singleElement().asString().matches(locks ? ".*FOR UPDATE$" : ".*[^E]$");
        });
    }

    @Test
    @Spec("QSR-035")
    @RequiresFeature("supportsSelectForUpdate")
    void withoutATransactionItIsRefused() {
        var locked = Album.objects.selectForUpdate();

        assertThatThrownBy(locked::list)
                .isInstanceOf(TransactionManagementError.class)
                .hasMessageContaining("Transaction.atomic");
        assertThat(locked.count()).isEqualTo(4);
        assertThat(locked.exists()).isTrue();
        assertThat(locked.filter(sold.lt(0)).exists()).isFalse();
        assertThat(locked.none()).isEmpty();
    }

    @Test
    @Spec("QSR-035")
    @RequiresFeature("supportsSelectForUpdateNowait")
    @RequiresFeature("supportsSelectForUpdateSkipLocked")
    void whatIsLockedIsAnErrorOrIsSkippedOnDemand() {
        long arctic = Album.objects.get(title.eq("Arctic")).id();
        long boreal = Album.objects.get(title.eq("Boreal")).id();
        Transaction.atomic(() -> {
            Album.objects.selectForUpdate().get(Album_.id.eq(arctic));

            assertThat(
                            elsewhere(() ->
                                    Album.objects
                                            .filter(Album_.id.eq(boreal))
                                            .selectForUpdate(PLAIN.noWait())
                                            .list()
                                            .size()))
                    .isEqualTo(1);
            assertThatThrownBy(() ->
                            elsewhere(() ->
                                    Album.objects
                                            .filter(Album_.id.eq(arctic))
                                            .selectForUpdate(PLAIN.noWait())
                                            .list()))
                    .hasCauseInstanceOf(DatabaseError.class);
            assertThat(
                            elsewhere(() ->
                                    Album.objects
                                            .filter(sold.lt(35))
                                            .orderBy(title.asc())
                                            .selectForUpdate(PLAIN.skipLocked())
                                            .values("title")
                                            .list()
                                            .size()))
                    .isLessThan(3);
        });
    }

    @Test
    @Spec("QSR-035")
    void anErrorAndSkippingExcludeEachOther() {
        assertThatThrownBy(() -> PLAIN.noWait().skipLocked())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noWait() or skipLocked()");
        assertThatThrownBy(() -> PLAIN.skipLocked().noWait())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("QSR-035")
    void whatTheDatabaseLacksIsRefused() {
        var features = database.backend().features();
        var noKey = Album.objects.selectForUpdate(PLAIN.noKey());
        var ofSelf = Album.objects.selectForUpdate(PLAIN.ofSelf());

        Transaction.atomic(() -> {
            if (!locks || features.supportsSelectForNoKeyUpdate()) {
                assertThat(noKey).hasSize(4);
            } else {
                assertThatThrownBy(noKey::list)
                        .isInstanceOf(NotSupportedError.class)
                        .hasMessage("This database has no FOR NO KEY UPDATE.");
            }
            if (!locks || features.supportsSelectForUpdateOf()) {
                assertThat(ofSelf).hasSize(4);
            } else {
                assertThatThrownBy(ofSelf::list)
                        .isInstanceOf(NotSupportedError.class)
                        .hasMessage("This database has no FOR UPDATE OF.");
            }
        });
    }

    @Test
    @Spec("QSR-036")
    @RequiresFeature("supportsSelectForUpdateOf")
    void onlyTheTablesThatAreNamedAreLocked() {
        var both = Album.objects.selectRelated(band()).orderBy(title.asc());

        Transaction.atomic(() -> {
            assertThat(sql(both.selectForUpdate(PLAIN.ofSelf())))
                    .endsWith("FOR UPDATE OF \"querying_album\"");
            assertThat(sql(both.selectForUpdate(PLAIN.of(band()))))
                    .endsWith("FOR UPDATE OF \"querying_band\"");
            assertThat(sql(both.selectForUpdate(PLAIN.of("self", "band"))))
                    .endsWith("FOR UPDATE OF \"querying_album\", \"querying_band\"");
            assertThat(sql(both.values("title", "band__name").selectForUpdate(PLAIN.of("band"))))
                    .endsWith("FOR UPDATE OF \"querying_band\"");
        });
    }

    private static String sql(Query<?, ?, ?> query) {
        return Music.statements(query::list).getFirst();
    }

    @Test
    @Spec("QSR-036")
    @RequiresFeature("supportsSelectForUpdateOf")
    void whatIsNotLoadedCannotBeLocked() {
        Transaction.atomic(() -> {
            assertThatThrownBy(() -> Album.objects.selectForUpdate(PLAIN.of("band")).list())
                    .isInstanceOf(FieldError.class)
                    .hasMessage(
                            "selectForUpdate() cannot lock 'band': only what the query loads can be"
                                    + " named. Choices are: self.");
            assertThatThrownBy(() ->
                            Album.objects.values("title").selectForUpdate(PLAIN.of("band")).list())
                    .isInstanceOf(FieldError.class);
            assertThatThrownBy(() ->
                            Album.objects
                                    .selectRelated(band())
                                    .selectForUpdate(PLAIN.of("bnd"))
                                    .list())
                    .isInstanceOf(FieldError.class)
                    .hasMessageContaining("Did you mean 'band'?");
        });
    }

    @Test
    void aUnionLocksNothing() {
        var union = Album.objects.filter(sold.lt(15)).union(Album.objects.filter(sold.gt(35)));

        assertThat(union.selectForUpdate().list()).hasSize(2);
        assertThat(List.copyOf(union.selectForUpdate().select(title).list()))
                .containsExactlyInAnyOrder("Arctic", "Delta");
    }

    @Test
    @Spec("QSR-035")
    @RequiresFeature("supportsSelectForUpdate")
    void partsOfAUnionLockTheirRowsOrAreRefused() {
        var locked = Album.objects.filter(sold.lt(15)).selectForUpdate();
        var union = locked.union(Album.objects.filter(sold.gt(35)).selectForUpdate());

        assertThatThrownBy(union::list).isInstanceOf(TransactionManagementError.class);
        lockedOrRefused(union);
    }

    @Test
    @Spec("QSR-035")
    @RequiresFeature("supportsSelectForUpdate")
    void distinctRowsAndGroupsAreLockedOrRefused() {
        var locked = Album.objects.selectForUpdate();

        lockedOrRefused(locked.distinct());
        lockedOrRefused(locked.annotate(count(Album_.tags()).as("tagged")));
        lockedOrRefused(locked.values("band").distinct());
        assertThat(locked.distinct().count()).isEqualTo(4);
    }

    /// Which rows can be locked is left to each database, as in Django.
    private static void lockedOrRefused(Query<?, ?, ?> query) {
        try {
            assertThat(Transaction.atomic(query::list).size()).isGreaterThan(1);
        } catch (NotSupportedError e) {
            assertThat(e).hasMessageContaining("FOR UPDATE is not allowed");
        }
    }
}
