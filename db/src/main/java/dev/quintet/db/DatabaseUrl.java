package dev.quintet.db;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A URL in the style of DATABASE_URL, in its parts:
/// `scheme://user:password@host:port/path?name=value`.
///
/// Percent-encoded characters are decoded in every part.
///
/// @param user the name to log in with, or empty
/// @param password the password, or empty
/// @param host the host, an IPv6 address in brackets, or empty
/// @param port the port, or empty
/// @param path what follows the first slash after the host, without it
/// @param query the parameters, in their order
public record DatabaseUrl(
        String scheme,
        Optional<String> user,
        Optional<String> password,
        String host,
        Optional<Integer> port,
        String path,
        Map<String, String> query) {

    public DatabaseUrl {
        query = Map.copyOf(query);
    }

    /// The word by which a backend is chosen: what is before the first colon, without a leading
    /// `jdbc:`, in lower case.
    ///
    /// @throws IllegalArgumentException if there is none
    public static String scheme(String url) {
        String rest = isJdbc(url) ? url.substring("jdbc:".length()) : url;
        int colon = rest.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "The URL of a database begins with a scheme, as in 'sqlite:///app.db' or"
                            + " 'postgres://user@host/name'; found '"
                            + Secrets.mask(url)
                            + "'.");
        }
        return rest.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /// Whether it is a URL for JDBC, to be passed on as it is.
    public static boolean isJdbc(String url) {
        return url.regionMatches(true, 0, "jdbc:", 0, "jdbc:".length());
    }

    /// Takes a URL apart.
    ///
    /// @throws IllegalArgumentException if it has no scheme or no `//`, a port that is none, or a
    ///   wrong percent-encoding
    public static DatabaseUrl parse(String url) {
        String scheme = scheme(url);
        String rest = url.substring(scheme.length() + 1);
        if (!rest.startsWith("//")) {
            throw new IllegalArgumentException(
                    "Expected '"
                            + scheme
                            + "://' at the beginning of '"
                            + Secrets.mask(url)
                            + "'.");
        }
        rest = rest.substring(2);
        String query = "";
        int question = rest.indexOf('?');
        if (question >= 0) {
            query = rest.substring(question + 1);
            rest = rest.substring(0, question);
        }
        int slash = rest.indexOf('/', rest.lastIndexOf('@') + 1);
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash + 1);
        int at = authority.lastIndexOf('@');
        String login = at < 0 ? "" : authority.substring(0, at);
        String server = authority.substring(at + 1);
        int loginColon = login.indexOf(':');
        int portColon = server.lastIndexOf(':');
        if (portColon < server.lastIndexOf(']')) {
            portColon = -1;
        }
        try {
            return new DatabaseUrl(
                    scheme,
                    present(decode(loginColon < 0 ? login : login.substring(0, loginColon))),
                    loginColon < 0
                            ? Optional.empty()
                            : Optional.of(decode(login.substring(loginColon + 1))),
                    decode(portColon < 0 ? server : server.substring(0, portColon)),
                    portColon < 0
                            ? Optional.empty()
                            : present(server.substring(portColon + 1)).map(DatabaseUrl::port),
                    decode(path),
                    parameters(query));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The URL '" + Secrets.mask(url) + "' is wrong: " + e.getMessage());
        }
    }

    /// `host:port`, either of which may be missing.
    public String server() {
        return host + port.map(number -> ":" + number).orElse("");
    }

    private static Integer port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Reported below, as a number out of range is.
        }
        throw new IllegalArgumentException(
                "the port must be between 1 and 65535, not '" + text + "'");
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                parameters.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// Decodes percent signs and leaves plus signs alone: a password may have one.
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// The URL without its password.
    @Override
    public String toString() {
        return scheme + "://" + user.map(name -> name + "@").orElse("") + server() + "/" + path;
    }
}
