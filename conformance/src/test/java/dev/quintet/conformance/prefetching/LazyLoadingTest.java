package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.FetchMode;
import dev.quintet.models.FieldFetchBlocked;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.LazyLoading;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tests find what would be loaded row by row, unless they allow it.
@EveryDatabase
@LazyLoading(false)
class LazyLoadingTest {
    private Disc soot = new Disc();

    LazyLoadingTest(Database database) {
        Bands.in(database);
    }

    @BeforeEach
    void load() {
        soot = Disc.objects.get(Disc_.title.eq("Soot"));
    }

    @Test
    void whatWasNotLoadedIsRefused() {
        assertThatThrownBy(soot.band::get)
                .isInstanceOf(FieldFetchBlocked.class)
                .hasMessageContaining("Disc.band");
        assertThat(FetchMode.standard()).isEqualTo(FetchMode.RAISE);
    }

    @Test
    void aQueryMayStillSayWhatItWants() {
        Disc other = Disc.objects.fetchMode(FetchMode.ONE).get(Disc_.title.eq("Soot"));

        assertThat(other.band.get()).hasToString("Crows");
    }

    @LazyLoading
    @Test
    void aTestMayAllowIt() {
        assertThat(soot.band.get()).hasToString("Crows");
        assertThat(FetchMode.standard()).isEqualTo(FetchMode.PEERS);
    }
}
