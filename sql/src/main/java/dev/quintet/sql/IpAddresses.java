package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/// IP addresses as text, without ever asking a name server.
public final class IpAddresses {
    private static final Pattern V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int GROUPS = 8;

    private IpAddresses() {}

    /// The address that a text stands for, or null if it is none.
    ///
    /// An IPv4 address inside of an IPv6 one, as in `::ffff:10.0.0.1`, stays an [Inet6Address].
    public static @Nullable InetAddress parse(String text) {
        try {
            if (text.indexOf(':') < 0) {
                byte[] four = v4(text);
                return four == null ? null : InetAddress.getByAddress(four);
            }
            byte[] sixteen = v6(text);
            // This factory keeps ::ffff:1.2.3.4 an IPv6 address, the one of InetAddress makes it
            // 1.2.3.4.
            return sixteen == null ? null : Inet6Address.getByAddress(null, sixteen, -1);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address of 4 or 16 bytes was refused", impossible);
        }
    }

    /// The IPv4 address that an address stands for, where it is the IPv6 form of one, as
    /// `::ffff:10.0.0.1` is; otherwise the address itself.
    public static InetAddress unpack(InetAddress address) {
        try {
            // This factory makes ::ffff:1.2.3.4 the IPv4 address 1.2.3.4.
            InetAddress unpacked = InetAddress.getByAddress(address.getAddress());
            return unpacked instanceof Inet4Address ? unpacked : address;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address of 4 or 16 bytes was refused", impossible);
        }
    }

    /// The canonical text: IPv6 in lower case, its longest run of zeros shortened, IPv4 inside IPv6
    /// in dots.
    public static String format(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return dots(bytes, 0);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        return isMapped(groups) ? "::ffff:" + dots(bytes, 12) : compress(groups);
    }

    private static boolean isMapped(int[] groups) {
        for (int i = 0; i < 5; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        return groups[5] == 0xffff;
    }

    private static String compress(int[] groups) {
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
            i = Math.max(i, end - 1);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }

    private static String dots(byte[] bytes, int from) {
        return (bytes[from] & 0xff)
                + "."
                + (bytes[from + 1] & 0xff)
                + "."
                + (bytes[from + 2] & 0xff)
                + "."
                + (bytes[from + 3] & 0xff);
    }

    private static byte @Nullable [] v4(String text) {
        if (!V4.matcher(text).matches()) {
            return null;
        }
        String[] parts = text.split("\\.");
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        byte[] head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        if (gap < 0) {
            return head != null && head.length == 16 ? head : null;
        }
        byte[] tail = groups(text.substring(gap + 2), true);
        if (head == null || tail == null || head.length + tail.length > 14) {
            return null;
        }
        byte[] all = new byte[16];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, 16 - tail.length, tail.length);
        return all;
    }

    /// The bytes of groups between colons; the last may be an IPv4 address where `last` allows it.
    private static byte @Nullable [] groups(String text, boolean last) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        byte[] four = last ? v4(parts[parts.length - 1]) : null;
        int hex = four == null ? parts.length : parts.length - 1;
        byte[] bytes = new byte[2 * hex + (four == null ? 0 : 4)];
        if (bytes.length > 16) {
            return null;
        }
        for (int i = 0; i < hex; i++) {
            if (!GROUP.matcher(parts[i]).matches()) {
                return null;
            }
            int group = Integer.parseInt(parts[i], 16);
            bytes[2 * i] = (byte) (group >> 8);
            bytes[2 * i + 1] = (byte) group;
        }
        if (four != null) {
            System.arraycopy(four, 0, bytes, 2 * hex, 4);
        }
        return bytes;
    }
}
