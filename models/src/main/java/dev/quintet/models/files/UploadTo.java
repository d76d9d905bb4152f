package dev.quintet.models.files;

import dev.quintet.models.Model;
import dev.quintet.models.expressions.CurrentZone;

import java.time.ZonedDateTime;

/// Says under which name a new file is to be kept.
///
/// ```java
/// public final FileField scan = new FileField(this, UploadTo.folder("scans/%Y/%m"));
/// public final FileField cv = new FileField(this, (person, name) -> "cv/" + person.pk() + "/" + name);
/// ```
@FunctionalInterface
public interface UploadTo {

    /// The wanted name.
    ///
    /// @param instance the instance whose file it is; a new one may have no key yet
    /// @param name the name that the sender gave, already without traps
    /// @return a relative path with slashes between folders
    String path(Model instance, String name);

    /// The name that the sender gave, in a folder.
    ///
    /// @param pattern the folder; `%Y`, `%y`, `%m`, `%d`, `%j`, `%H`, `%M`, `%S` stand for parts of
    ///   the present moment in the current time zone, `%%` for a percent sign. Empty for none
    /// @throws IllegalArgumentException if the pattern has another percent sign, or begins with a
    ///   slash (fields.E202)
    static UploadTo folder(String pattern) {
        if (pattern.startsWith("/")) {
            throw new IllegalArgumentException(
                    "The folder '"
                            + pattern
                            + "' begins with a slash, but files lie in the folder of their storage."
                            + " Remove the slash. (fields.E202)");
        }
        DatePattern.at(pattern, ZonedDateTime.now(CurrentZone.get())); // refuses wrong ones at once
        return (instance, name) -> {
            String folder = DatePattern.at(pattern, ZonedDateTime.now(CurrentZone.get()));
            return folder.isEmpty() || folder.endsWith("/") ? folder + name : folder + "/" + name;
        };
    }
}
