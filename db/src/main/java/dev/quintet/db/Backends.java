package dev.quintet.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;

/// The backends on the path.
final class Backends {
    private static final List<Backend> FOUND = load();

    /// Which module brings the backend for a scheme: for the message when it is missing.
    private static final Map<String, String> MODULES =
            new TreeMap<>(
                    Map.of(
                            "sqlite", "quintet-sqlite",
                            "postgres", "quintet-postgresql",
                            "postgresql", "quintet-postgresql",
                            "mysql", "quintet-mysql",
                            "mariadb", "quintet-mysql",
                            "h2", "quintet-h2",
                            "oracle", "quintet-oracle"));

    private Backends() {}

    /// The name of a backend, in lower case.
    ///
    /// @throws IllegalArgumentException if there is no such name
    static String known(String name) {
        var names = new TreeSet<>(MODULES.keySet());
        names.remove("postgres"); // a scheme only
        FOUND.forEach(backend -> names.add(backend.name()));
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.contains(lower)) {
            throw new IllegalArgumentException(
                    "No kind of database is called '"
                            + name
                            + "'. Choices are: "
                            + String.join(", ", names)
                            + ".");
        }
        return lower;
    }

    /// The backend for a URL.
    ///
    /// @throws IllegalArgumentException if there is none
    static Backend find(String url) {
        for (Backend backend : FOUND) {
            if (backend.accepts(url)) {
                return backend;
            }
        }
        String scheme = DatabaseUrl.scheme(url);
        String module = MODULES.get(scheme);
        if (module != null) {
            throw new IllegalArgumentException(
                    "The backend for '"
                            + scheme
                            + "' is missing: add the dependency"
                            + " 'dev.quintet:"
                            + module
                            + "' to open '"
                            + Secrets.mask(url)
                            + "'.");
        }
        var known = new TreeSet<>(MODULES.keySet());
        FOUND.forEach(backend -> known.addAll(backend.schemes()));
        // What follows the scheme is left out: of a URL of no known kind nobody knows what is
        // secret.
        throw new IllegalArgumentException(
                "No backend knows the scheme '"
                        + scheme
                        + "'. Known are: "
                        + String.join(", ", known)
                        + ". URLs look like 'postgres://user:password@host/name'.");
    }

    private static List<Backend> load() {
        var found = new ArrayList<Backend>();
        ServiceLoader.load(Backend.class, Backend.class.getClassLoader()).forEach(found::add);
        return List.copyOf(found);
    }
}
