package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps passwords out of messages: those of a URL, and texts of others in which they turn up.
final class Secrets {
    private static final String MASK = "***";

    /// `//user:password@`, up to the last @: a password may hold characters that were not encoded,
    /// and to hide too much is better than too little.
    private static final Pattern LOGIN = Pattern.compile("(//[^/?#:@]*):(.*)@");

    /// Oracle's `thin:user/password@`.
    private static final Pattern ORACLE_LOGIN = Pattern.compile("(?i)(thin:[^/@:]+)/([^@]*)@");

    private static final Pattern PROPERTY =
            Pattern.compile(
                    "(?i)((?:^|[?&;])[^=?&;]*(?:password|pwd|secret|token)[^=?&;]*)=([^&;]*)");

    /// The longest first, as one may be a part of another.
    private final List<String> words;

    private Secrets(Set<String> words) {
        this.words =
                words.stream()
                        .filter(word -> !word.isEmpty())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    /// The secrets of a URL, and a password that was given beside it.
    static Secrets of(String url, @Nullable String password) {
        var words = new HashSet<String>();
        if (password != null) {
            words.add(password);
        }
        collect(LOGIN.matcher(url), words);
        collect(ORACLE_LOGIN.matcher(url), words);
        collect(PROPERTY.matcher(url), words);
        return new Secrets(words);
    }

    private static void collect(Matcher matcher, Set<String> words) {
        while (matcher.find()) {
            String word = matcher.group(2);
            words.add(word);
            try {
                words.add(URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException _) {
                // Not encoded, then: a percent sign of its own.
            }
        }
    }

    /// A URL without its passwords.
    static String mask(String url) {
        String masked = LOGIN.matcher(url).replaceAll("$1:" + MASK + "@");
        masked = ORACLE_LOGIN.matcher(masked).replaceAll("$1/" + MASK + "@");
        return PROPERTY.matcher(masked).replaceAll("$1=" + MASK);
    }

    /// A text in which the secrets may turn up, without them.
    String hide(String text) {
        String hidden = mask(text);
        for (String word : words) {
            hidden = hidden.replace(word, MASK);
        }
        return hidden;
    }

    /// The exception itself, or if it or one of its causes shows a secret, one like it that does
    /// not, with causes like its causes.
    SQLException hide(SQLException e) {
        return shows(e) ? hidden(e) : e;
    }

    private boolean shows(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (!hide(message).equals(message)) {
                return true;
            }
        }
        return false;
    }

    private SQLException hidden(SQLException e) {
        var hidden =
                new SQLException(
                        hide(String.valueOf(e.getMessage())),
                        e.getSQLState(),
                        e.getErrorCode(),
                        cause(e));
        hidden.setStackTrace(e.getStackTrace());
        return hidden;
    }

    private @Nullable Throwable cause(Throwable e) {
        Throwable cause = e.getCause();
        if (cause == null) {
            return null;
        }
        if (cause instanceof SQLException sql) {
            return hidden(sql);
        }
        // Of its class only the name can be kept: nobody can make one of another class's kind.
        var hidden = new Exception(hide(cause.toString()), cause(cause));
        hidden.setStackTrace(cause.getStackTrace());
        return hidden;
    }
}
