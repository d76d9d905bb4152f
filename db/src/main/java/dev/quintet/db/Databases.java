package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The databases of this process, by alias. Safe for use by any number of threads.
///
/// Where nothing is configured, `default` is what the system property `quintet.database.url` or the
/// environment variable `DATABASE_URL` says.
public final class Databases {
    /// The alias of the database that is used where none is named.
    public static final String DEFAULT = "default";

    private static final String PROPERTY = "quintet.database.url";
    private static final String VARIABLE = "DATABASE_URL";
    private static final Map<String, Database> CONFIGURED = new ConcurrentHashMap<>();
    private static final ScopedValue<Map<String, Database>> SCOPED = ScopedValue.newInstance();

    private Databases() {}

    /// Makes databases known under their aliases. Another one that was known under the same alias
    /// is forgotten, but not closed.
    public static void configure(Database... databases) {
        for (Database database : databases) {
            CONFIGURED.put(database.alias(), database);
        }
    }

    /// Makes databases known.
    ///
    /// @param urls the URL for each alias
    /// @throws IllegalArgumentException if a URL is wrong, or no backend on the path takes it; none
    ///   is known then
    public static void configure(Map<String, String> urls) {
        List<Database> opened =
                urls.entrySet().stream()
                        .map(entry -> Database.open(entry.getKey(), entry.getValue()))
                        .toList();
        opened.forEach(Databases::configure);
    }

    /// The database of an alias.
    ///
    /// @throws IllegalStateException if there is none
    public static Database get(String alias) {
        if (SCOPED.isBound()) {
            Database scoped = SCOPED.get().get(alias);
            if (scoped != null) {
                return scoped;
            }
        }
        Database configured = CONFIGURED.get(alias);
        return configured == null ? fromEnvironment(alias) : configured;
    }

    /// The database that is used where none is named.
    ///
    /// @throws IllegalStateException if there is none
    public static Database get() {
        return get(DEFAULT);
    }

    /// The known aliases.
    public static List<String> aliases() {
        var aliases = new TreeSet<>(CONFIGURED.keySet());
        if (SCOPED.isBound()) {
            aliases.addAll(SCOPED.get().keySet());
        }
        return List.copyOf(aliases);
    }

    /// Forgets a database, unless another one took its alias meanwhile. It is not closed.
    public static void forget(Database database) {
        CONFIGURED.remove(database.alias(), database);
    }

    /// Runs code for which other databases stand under their aliases. What it forks in a structured
    /// way sees them too.
    public static <T extends @Nullable Object, X extends Throwable> T with(
            Database database, ScopedValue.CallableOp<? extends T, X> body) throws X {
        var scoped = new HashMap<>(SCOPED.orElse(Map.of()));
        scoped.put(database.alias(), database);
        return ScopedValue.where(SCOPED, Map.copyOf(scoped)).call(body);
    }

    /// The databases that stand under their aliases for the running code alone.
    static Map<String, Database> scope() {
        return SCOPED.orElse(Map.of());
    }

    /// Runs code with such databases.
    static <T extends @Nullable Object> T with(Map<String, Database> scope, Supplier<T> work) {
        return scope.isEmpty() ? work.get() : ScopedValue.where(SCOPED, scope).call(work::get);
    }

    /// Closes and forgets all databases.
    public static void closeAll() {
        for (Database database : CONFIGURED.values()) {
            forget(database);
            database.close();
        }
    }

    private static Database fromEnvironment(String alias) {
        String url = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        if (alias.equals(DEFAULT) && url != null && !url.isBlank()) {
            return CONFIGURED.computeIfAbsent(alias, name -> Database.open(name, url));
        }
        if (aliases().isEmpty()) {
            throw new IllegalStateException(
                    "No database is configured. Write Databases.configure(Database.open(\""
                            + alias
                            + "\", \"sqlite:///app.db\")), or set the system property '"
                            + PROPERTY
                            + "' or the environment variable '"
                            + VARIABLE
                            + "'.");
        }
        throw new IllegalStateException(
                "There is no database '"
                        + alias
                        + "'. Known are: "
                        + String.join(", ", aliases())
                        + ".");
    }
}
