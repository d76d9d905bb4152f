package dev.quintet.models.validators;

import java.net.Inet6Address;
import java.util.regex.Pattern;

/// Addresses of hosts as text.
record IpAddress<T>(boolean version4, boolean version6) implements Validator<T> {
    private static final String OCTET = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern VERSION_4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern VERSION_6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

    @Override
    public void validate(T value) {
        String text = value.toString();
        if (!(version4 && isVersion4(text)) && !(version6 && isVersion6(text))) {
            throw Wording.refuse(
                    "invalid",
                    "This is no valid "
                            + (version4 && version6 ? "IPv4 or IPv6" : version4 ? "IPv4" : "IPv6")
                            + " address.",
                    value);
        }
    }

    static boolean isVersion4(String text) {
        return VERSION_4.matcher(text).matches();
    }

    static boolean isVersion6(String text) {
        if (!VERSION_6.matcher(text).matches()) {
            return false;
        }
        int embedded = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') >= 0 && !isVersion4(text.substring(embedded))) {
            return false;
        }
        try {
            Inet6Address.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
