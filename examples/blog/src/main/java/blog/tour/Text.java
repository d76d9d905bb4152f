package blog.tour;

/// Texts of a certain width.
final class Text {
    private Text() {}

    /// The text, cut if it is too long.
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    /// The text, filled up with blanks.
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
