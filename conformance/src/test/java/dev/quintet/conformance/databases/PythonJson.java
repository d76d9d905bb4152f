package dev.quintet.conformance.databases;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/// JSON as Python writes it: a space behind each comma and colon, nothing but ASCII. Databases that
/// keep the text show these details in results.
final class PythonJson {
    private PythonJson() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case Map<?, ?> map -> {
                StringJoiner members = new StringJoiner(", ", "{", "}");
                map.forEach(
                        (key, member) -> members.add(quoted((String) key) + ": " + text(member)));
                yield members.toString();
            }
            case Collection<?> list -> {
                StringJoiner items = new StringJoiner(", ", "[", "]");
                list.forEach(item -> items.add(text(item)));
                yield items.toString();
            }
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
