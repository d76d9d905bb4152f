package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.regex.Pattern;

/// Keeps passwords out of messages.
final class Secrets {
    private static final String MASK = "***";

    /// `//user:password@`, up to the last @: a password may hold characters that were not encoded,
    /// and to hide too much is better than too little.
    private static final Pattern LOGIN = Pattern.compile("(//[^/?#:@]*):.*@");

    /// Oracle's `thin:user/password@`.
    private static final Pattern ORACLE_LOGIN = Pattern.compile("(?i)(thin:[^/@:]+)/[^@]*@");

    private static final Pattern PROPERTY =
            Pattern.compile(
                    "(?i)((?:^|[?&;])[^=?&;]*(?:password|pwd|secret|token)[^=?&;]*)=[^&;]*");

    private Secrets() {}

    /// A URL without its passwords.
    static String mask(String url) {
        String masked = LOGIN.matcher(url).replaceAll("$1:" + MASK + "@");
        masked = ORACLE_LOGIN.matcher(masked).replaceAll("$1/" + MASK + "@");
        return PROPERTY.matcher(masked).replaceAll("$1=" + MASK);
    }

    /// A text without a password.
    static String mask(String text, @Nullable String password) {
        return password == null || password.isEmpty() ? text : text.replace(password, MASK);
    }

    /// The exception itself, or one like it without the password if it or one of its causes shows
    /// it.
    static SQLException mask(SQLException e, @Nullable String password) {
        if (password == null || password.isEmpty() || !shows(e, password)) {
            return e;
        }
        var masked =
                new SQLException(
                        mask(String.valueOf(e.getMessage()), password),
                        e.getSQLState(),
                        e.getErrorCode());
        masked.setStackTrace(e.getStackTrace());
        return masked;
    }

    private static boolean shows(Throwable e, String password) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains(password)) {
                return true;
            }
        }
        return false;
    }
}
