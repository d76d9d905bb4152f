package dev.quintet.processor;

import java.util.Collection;
import java.util.Locale;

/// Finds the name that somebody probably meant.
final class Nearest {
    private Nearest() {}

    /// ` Did you mean 'x'? Choices are: ...` with a blank in front; the question only where a
    /// choice is near.
    static String hint(String name, Collection<String> choices) {
        String best = "";
        int least = Math.max(2, name.length() / 3) + 1;
        for (String choice : choices) {
            int distance = distance(name.toLowerCase(Locale.ROOT), choice.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = choice;
            }
        }
        return (best.isEmpty() ? "" : " Did you mean '" + best + "'?")
                + (choices.isEmpty() ? "" : " Choices are: " + String.join(", ", choices) + ".");
    }

    /// The number of letters to insert, remove or change.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(diagonal, row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
