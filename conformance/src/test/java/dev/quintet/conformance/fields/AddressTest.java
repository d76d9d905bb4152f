package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.sql.IpAddresses;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/// IP addresses: both protocols, or one of them.
@EveryDatabase
@Spec("FIELD-012")
class AddressTest {
    private final Database database;
    private final Host host = new Host();

    AddressTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Host.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Host.class);
    }

    private void save(String field, String address) {
        Model.assign(host, set(field, address));
        host.save();
        host.refresh();
    }

    private static long count(String path, Object value) {
        return Host.objects.filter(q(path, value)).count();
    }

    @Test
    void anAddressOfIpv6IsStoredInItsShortForm() {
        save("any", "2001:0DB8:0000:0000:0000:00FF:0000:0001");
        assertThat(IpAddresses.format(host.any)).isEqualTo("2001:db8::ff:0:1");
        assertThat(count("any", "2001:db8::ff:0:1")).isOne();
        assertThat(count("any", "2001:DB8:0::FF:0:1")).isOne();
        assertThat(count("any__startswith", "2001:db8::ff")).isOne();
        assertThat(count("any__icontains", "DB8")).isOne();
    }

    @Test
    void anAddressOfIpv4IsReadAsSuch() {
        save("any", "192.0.2.1");
        assertThat(host.any).isInstanceOf(Inet4Address.class);
        assertThat(count("any", "192.0.2.1")).isOne();
        assertThat(count("any__in", java.util.List.of("192.0.2.1", "::1"))).isOne();
        assertThat(Host.objects.filter(Host_.any.eq(host.any)).count()).isOne();
    }

    @Test
    void anIpv4AddressInsideAnIpv6OneStaysThereUnlessItIsUnpacked() {
        save("any", "::ffff:192.0.2.1");
        save("plain", "::ffff:192.0.2.1");
        assertThat(host.any).isInstanceOf(Inet6Address.class);
        assertThat(IpAddresses.format(host.any)).isEqualTo("::ffff:192.0.2.1");
        assertThat(host.plain).isInstanceOf(Inet4Address.class);
        assertThat(count("any", "192.0.2.1")).isZero();
        assertThat(count("plain", "192.0.2.1")).isOne();
        assertThat(count("plain", "::ffff:192.0.2.1")).isOne();
        assertThat(count("plain", "::FFFF:c000:201")).isOne();
        host.plain = IpAddresses.parse("::ffff:192.0.2.9");
        host.save();
        assertThat(count("plain", "192.0.2.9")).isOne();
    }

    @Test
    void aFieldOfOneProtocolRefusesTheOther() {
        save("four", "192.0.2.1");
        save("six", "::1");
        assertThat(host.four.getHostAddress()).isEqualTo("192.0.2.1");
        assertThat(host.six.getAddress()[15]).isOne();
        assertThat(count("four", "192.0.2.1")).isOne();
        assertThat(count("six", "0:0::1")).isOne();
        assertThatThrownBy(() -> save("four", "::1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Host.four: Expected an IPv4 address but got '::1'. Allowed: text such as"
                                + " '192.168.0.1'.");
        assertThatThrownBy(() -> count("six", "192.0.2.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Host.six: Expected an IPv6 address but got '192.0.2.1'");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String wrong : new String[] {"", "localhost", "192.0.2", "192.0.2.256", "1::2::3"}) {
            assertThatThrownBy(() -> save("any", wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Host.any: Expected an IP address but got");
        }
    }

    @Test
    void noAddressIsNull() {
        host.save();
        host.refresh();
        assertThat(host.any).isNull();
        assertThat(count("any__isnull", true)).isOne();
        InetAddress none = null;
        Model.assign(host, set("any", none)).save();
        assertThat(host.any).isNull();
    }
}
