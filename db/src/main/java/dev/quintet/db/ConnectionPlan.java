package dev.quintet.db;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/// What a backend made of [DatabaseSettings]: how its driver is to be called.
///
/// @param jdbcUrl the URL for the driver
/// @param properties for the driver, the login under `user` and `password`
/// @param poolSize the greatest number of connections
/// @param shared whether all sessions take turns on one connection that is never closed, as a
///   database needs that lives in it
public record ConnectionPlan(
        String jdbcUrl, Map<String, String> properties, int poolSize, boolean shared) {

    public ConnectionPlan {
        properties = Map.copyOf(properties);
    }

    /// A plan for a server.
    ///
    /// @param jdbcUrl how the parts of a URL that is not JDBC's own are written for the driver; its
    ///   query and its login become properties
    /// @param defaultPoolSize the number of connections where the settings do not say
    public static ConnectionPlan of(
            DatabaseSettings settings, Function<DatabaseUrl, String> jdbcUrl, int defaultPoolSize) {
        var properties = new LinkedHashMap<String, String>();
        String url = settings.url();
        if (!DatabaseUrl.isJdbc(url)) {
            var parts = DatabaseUrl.parse(url);
            url = jdbcUrl.apply(parts);
            properties.putAll(parts.query());
            parts.user().ifPresent(user -> properties.put("user", user));
            parts.password().ifPresent(password -> properties.put("password", password));
        }
        properties.putAll(settings.properties());
        if (settings.user() != null) {
            properties.put("user", settings.user());
        }
        if (settings.password() != null) {
            properties.put("password", settings.password());
        }
        int poolSize = settings.poolSize() == 0 ? defaultPoolSize : settings.poolSize();
        return new ConnectionPlan(url, properties, poolSize, false);
    }

    /// With a property, unless the user has set it.
    public ConnectionPlan withDefault(String name, String value) {
        if (properties.containsKey(name) || jdbcUrl.contains(name + "=")) {
            return this;
        }
        var all = new LinkedHashMap<>(properties);
        all.put(name, value);
        return new ConnectionPlan(jdbcUrl, all, poolSize, shared);
    }

    /// With another URL for the driver.
    public ConnectionPlan withJdbcUrl(String url) {
        return new ConnectionPlan(url, properties, poolSize, shared);
    }

    /// With one connection for all.
    public ConnectionPlan withSharedConnection() {
        return new ConnectionPlan(jdbcUrl, properties, 1, true);
    }

    /// The properties as a driver wants them.
    Properties driverProperties() {
        var all = new Properties();
        all.putAll(properties);
        return all;
    }

    /// What must not be shown.
    Secrets secrets() {
        return Secrets.of(jdbcUrl, properties.get("password"));
    }

    /// The URL without secrets.
    @Override
    public String toString() {
        return secrets().hide(jdbcUrl);
    }
}
