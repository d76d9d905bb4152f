package dev.quintet.models.validators;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Absolute addresses of resources.
///
/// @param schemes the allowed schemes, in lower case
record Url<T>(List<String> schemes) implements Validator<T> {
    private static final int LONGEST = 2048;
    private static final int LONGEST_HOST = 253;
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<scheme>[A-Za-z][A-Za-z0-9.+-]*)://"
                            + "(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?"
                            + "(?<host>\\[[^\\]\\s]+\\]|[^\\s:@/?#\\[\\]]+)"
                            + "(?::(?<port>[0-9]{1,5}))?"
                            + "(?:[/?#]\\S*)?");

    Url {
        schemes = List.copyOf(schemes);
    }

    @Override
    public void validate(T value) {
        String text = value.toString();
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST
                || !parts.matches()
                || !schemes.contains(parts.group("scheme").toLowerCase(Locale.ROOT))
                || !isHost(parts.group("host"))
                || !isPort(parts.group("port"))) {
            throw Wording.refuse("invalid", "This is no valid URL.", value);
        }
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return IpAddress.isVersion6(host.substring(1, host.length() - 1));
        }
        return host.length() <= LONGEST_HOST
                && (host.equalsIgnoreCase("localhost")
                        || IpAddress.isVersion4(host)
                        || DomainName.holds(host, true));
    }

    private static boolean isPort(@org.jspecify.annotations.Nullable String port) {
        return port == null || Integer.parseInt(port) <= 0xffff;
    }
}
