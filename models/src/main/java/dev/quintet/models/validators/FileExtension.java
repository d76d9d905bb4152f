package dev.quintet.models.validators;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names of files that end in certain ways; upper and lower case are the same.
///
/// @param allowed the extensions without their point, in lower case
record FileExtension<T>(List<String> allowed) implements Validator<T> {
    FileExtension {
        allowed = allowed.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public void validate(T value) {
        String name = value.toString();
        String last = name.substring(name.lastIndexOf('/') + 1);
        int point = last.lastIndexOf('.');
        String extension = point < 1 ? "" : last.substring(point + 1).toLowerCase(Locale.ROOT);
        if (!allowed.contains(extension)) {
            throw Wording.refuse(
                    "invalid_extension",
                    "Files with the extension '{extension}' are not allowed. Allowed are:"
                            + " {allowed}.",
                    value,
                    Map.of("extension", extension, "allowed", String.join(", ", allowed)));
        }
    }
}
