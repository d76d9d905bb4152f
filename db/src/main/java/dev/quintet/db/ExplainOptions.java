package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// How a database tells its plan for a query. Immutable.
///
/// Which formats and options there are is the database's business: what it does not know is refused
/// when it is asked.
public final class ExplainOptions {
    /// The database's own format, without options.
    public static final ExplainOptions DEFAULTS = new ExplainOptions(null, Map.of());

    private static final Pattern NAME = Pattern.compile("[\\w-]+");

    private final @Nullable String format;
    private final Map<String, Boolean> options;

    private ExplainOptions(@Nullable String format, Map<String, Boolean> options) {
        this.format = format;
        this.options = Collections.unmodifiableMap(options);
    }

    /// The plan in a format: on PostgreSQL `TEXT`, `JSON`, `XML` or `YAML`, on MariaDB
    /// `TRADITIONAL` or `JSON`, on MySQL `TREE` too. SQLite and H2 have one format only.
    public ExplainOptions format(String format) {
        return new ExplainOptions(format.toUpperCase(Locale.ROOT), options);
    }

    /// Executes the query, to tell what really happens.
    public ExplainOptions analyze() {
        return with("ANALYZE", true);
    }

    /// An option by its name, such as `verbose` or `buffers` on PostgreSQL.
    ///
    /// @throws IllegalArgumentException if the name is none that SQL could have
    public ExplainOptions with(String option, boolean value) {
        if (!NAME.matcher(option).matches()) {
            throw new IllegalArgumentException(
                    "'" + option + "' cannot be the name of an option of EXPLAIN.");
        }
        Map<String, Boolean> more = new TreeMap<>(options);
        more.put(option.toUpperCase(Locale.ROOT), value);
        return new ExplainOptions(format, more);
    }

    /// The format in capitals, or null for the database's own.
    ///
    /// @param known the formats that the database has
    /// @throws IllegalArgumentException if it is none of them
    public @Nullable String format(Set<String> known) {
        if (format != null && !known.contains(format)) {
            throw new IllegalArgumentException(
                    "'"
                            + format
                            + "' is no format in which this database explains a query. "
                            + choices(known));
        }
        return format;
    }

    /// The options by their names in capitals, in the order of these.
    ///
    /// @param known the options that the database has
    /// @throws IllegalArgumentException if there are others
    public Map<String, Boolean> options(Set<String> known) {
        for (String option : options.keySet()) {
            if (!known.contains(option)) {
                throw new IllegalArgumentException(
                        "'"
                                + option
                                + "' is no option with which this database explains a query. "
                                + choices(known));
            }
        }
        return options;
    }

    private static String choices(Set<String> known) {
        return known.isEmpty()
                ? "It has none."
                : "Choices are: " + String.join(", ", new TreeSet<>(known)) + ".";
    }

    @Override
    public String toString() {
        return "EXPLAIN " + (format == null ? "" : format + " ") + options;
    }
}
