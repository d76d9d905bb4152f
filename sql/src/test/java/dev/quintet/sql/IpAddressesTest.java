package dev.quintet.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.Inet6Address;

class IpAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.0.1, 192.168.0.1",
        "0:0:0:0:0:0:0:1, ::1",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "::ffff:0a0a:0a0a, ::ffff:10.10.10.10",
        "::FFFF:10.10.10.10, ::ffff:10.10.10.10",
        "::, ::",
    })
    void haveOneSpelling(String text, String canonical) {
        assertThat(IpAddresses.format(IpAddresses.parse(text))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4.5",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "fe80::1%eth0",
                "10.0.0.0/8",
            })
    void areNotGuessed(String text) {
        assertThat(IpAddresses.parse(text)).isNull();
    }

    @Test
    void ofVersion4InsideOfVersion6StaysVersion6() {
        assertThat(IpAddresses.parse("::ffff:10.10.10.10")).isInstanceOf(Inet6Address.class);
    }
}
