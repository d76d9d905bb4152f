package dev.quintet.models.files;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Writes parts of a moment where a pattern has signs for them.
final class DatePattern {
    private static final Map<Character, String> PARTS =
            Map.of(
                    'Y', "uuuu", 'y', "uu", 'm', "MM", 'd', "dd", 'j', "DDD", 'H', "HH", 'M', "mm",
                    'S', "ss");

    private DatePattern() {}

    static String at(String pattern, ZonedDateTime moment) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character != '%') {
                text.append(character);
                continue;
            }
            i++;
            char sign = i < pattern.length() ? pattern.charAt(i) : ' ';
            String part = PARTS.get(sign);
            if (part == null && sign != '%') {
                throw new IllegalArgumentException(
                        "'"
                                + pattern
                                + "' has '%"
                                + sign
                                + "', which stands for nothing."
                                + " Allowed: %Y, %y, %m, %d, %j, %H, %M, %S, %%.");
            }
            text.append(
                    part == null
                            ? "%"
                            : DateTimeFormatter.ofPattern(part, Locale.ROOT).format(moment));
        }
        return text.toString();
    }
}
