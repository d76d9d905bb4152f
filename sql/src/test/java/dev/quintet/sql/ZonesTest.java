package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ZonesTest {

    @Test
    void knowsZonesThatNeverChange() {
        assertThat(Zones.offset("UTC")).isEqualTo("+00:00");
        assertThat(Zones.offset("Z")).isEqualTo("+00:00");
        assertThat(Zones.offset("+05:30")).isEqualTo("+05:30");
        assertThat(Zones.offset("UTC-3")).isEqualTo("-03:00");
        assertThat(Zones.offset("Etc/GMT+3")).isEqualTo("-03:00");
        assertThat(Zones.isUtc("Etc/UTC")).isTrue();
    }

    @Test
    void leavesRegionsToTheDatabase() {
        assertThat(Zones.offset("Europe/Oslo")).isNull();
        assertThat(Zones.isUtc("Europe/London")).isFalse();
    }

    @Test
    void refusesWhatIsNoZone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zones.offset("'; DROP TABLE x; --"))
                .withMessage("there is no time zone ''; DROP TABLE x; --'");
    }
}
