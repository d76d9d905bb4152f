package dev.quintet.models.checks;

/// Something that a check found.
///
/// @param id the name of the mistake, Django's where it has one: `models.E012`
/// @param about what it concerns: a model, a field
/// @param text what was found
/// @param hint what to do; empty where it goes without saying
public record CheckMessage(Level level, String id, String about, String text, String hint) {
    /// How bad it is.
    public enum Level {
        /// Worth knowing while developing.
        DEBUG,
        /// Worth knowing.
        INFO,
        /// Something will not be as declared.
        WARNING,
        /// The program would not work.
        ERROR,
        /// The program must not run.
        CRITICAL
    }

    /// An error.
    public static CheckMessage error(String id, Object about, String text, String hint) {
        return new CheckMessage(Level.ERROR, id, about.toString(), text, hint);
    }

    /// A warning.
    public static CheckMessage warning(String id, Object about, String text, String hint) {
        return new CheckMessage(Level.WARNING, id, about.toString(), text, hint);
    }

    /// Whether the program should not start.
    public boolean isSerious() {
        return level.compareTo(Level.ERROR) >= 0;
    }

    /// One line for people.
    @Override
    public String toString() {
        return about + ": (" + id + ") " + text + (hint.isEmpty() ? "" : " " + hint);
    }
}
