package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// The functions that a database calls otherwise, by canonical name. A function that is not in the
/// table is called by its canonical name, with its arguments in parentheses.
///
/// Immutable; made with [#builder()].
public final class Functions {
    private final Map<String, String> names;
    private final Map<String, FunctionSyntax> syntaxes;

    private Functions(Map<String, String> names, Map<String, FunctionSyntax> syntaxes) {
        this.names = Map.copyOf(names);
        this.syntaxes = Map.copyOf(syntaxes);
    }

    /// Starts an empty table.
    public static Builder builder() {
        return new Builder();
    }

    /// The database's name for a function, which also holds for an aggregate.
    ///
    /// @throws IllegalArgumentException if the name is none that could stand in SQL
    public String name(String canonical) {
        String name = names.get(canonical);
        return name != null ? name : checked(canonical);
    }

    /// How the function is written, where that is not a call of [#name(String)] with all arguments.
    @Nullable FunctionSyntax syntax(String canonical) {
        return syntaxes.get(canonical);
    }

    /// Checks the name of a function, perhaps with that of its schema before a dot.
    ///
    /// @return the name
    /// @throws IllegalArgumentException if it is none that could stand in SQL
    public static String checked(String name) {
        boolean valid = !name.isEmpty() && !Character.isDigit(name.charAt(0));
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            valid &=
                    c >= 'A' && c <= 'Z'
                            || c >= 'a' && c <= 'z'
                            || c >= '0' && c <= '9'
                            || c == '_'
                            || c == '.';
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "'"
                            + name
                            + "' cannot be the name of a function. Allowed: letters, digits, '_'"
                            + " and '.', and no digit first.");
        }
        return name;
    }

    /// Collects a table. A later entry for a function replaces an earlier one.
    public static final class Builder {
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, FunctionSyntax> syntaxes = new HashMap<>();

        private Builder() {}

        /// The same function under another name.
        ///
        /// @return this
        public Builder rename(String canonical, String name) {
            names.put(canonical, checked(name));
            syntaxes.remove(canonical);
            return this;
        }

        /// A function as a template: `{0}`, `{1}` ... are its arguments, and all of them have to be
        /// there.
        ///
        /// @param template trusted SQL, such as `SUBSTR({0}, 1, {1})`
        /// @return this
        public Builder template(String canonical, String template) {
            return write(canonical, FunctionTemplate.parse(template));
        }

        /// A function that needs code.
        ///
        /// @return this
        public Builder write(String canonical, FunctionSyntax syntax) {
            syntaxes.put(canonical, syntax);
            return this;
        }

        /// Functions that the database does not have.
        ///
        /// @param database the database's name, for the message
        /// @return this
        public Builder refuse(String database, String... canonical) {
            for (String name : canonical) {
                write(
                        name,
                        (_, _) -> {
                            throw new UnsupportedOperationException(
                                    database + " has no function " + name);
                        });
            }
            return this;
        }

        /// The finished table.
        public Functions build() {
            return new Functions(names, syntaxes);
        }
    }
}
