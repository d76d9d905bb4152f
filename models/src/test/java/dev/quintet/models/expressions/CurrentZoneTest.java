package dev.quintet.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The zone in which instants are read.
class CurrentZoneTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @AfterEach
    void backToUtc() {
        CurrentZone.setDefaultZone(ZoneOffset.UTC);
    }

    @Test
    void theCurrentZoneIsTheDefaultOneUnlessAnotherIsBound() {
        assertThat(CurrentZone.get()).isEqualTo(ZoneOffset.UTC);
        CurrentZone.setDefaultZone(OSLO);
        assertThat(CurrentZone.get()).isEqualTo(OSLO);
        CurrentZone.with(TOKYO, () -> assertThat(CurrentZone.get()).isEqualTo(TOKYO));
        assertThat(CurrentZone.get()).isEqualTo(OSLO);
    }

    @Test
    void theInnermostZoneHolds() {
        ZoneId inner = CurrentZone.with(OSLO, () -> CurrentZone.with(TOKYO, CurrentZone::get));
        assertThat(inner).isEqualTo(TOKYO);
    }

    @Test
    void errorsOfTheWorkComeThrough() {
        assertThatThrownBy(() ->
                        CurrentZone.with(
                                OSLO,
                                () -> {
                                    if (CurrentZone.get().equals(OSLO)) {
                                        throw new IOException("no disk");
                                    }
                                    return 1;
                                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no disk");
    }
}
