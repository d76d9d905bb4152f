package dev.quintet.models.expressions;

import java.util.List;
import java.util.Locale;

/// Finds the name that somebody probably meant.
public final class Nearest {
    private Nearest() {}

    /// `" Did you mean 'x'? Choices are: ..."`, with the question only where a choice is near;
    /// begins with a blank.
    public static String hint(String name, List<String> choices) {
        String best = null;
        int least = Math.max(2, name.length() / 3) + 1;
        for (String choice : choices) {
            int distance = distance(name.toLowerCase(Locale.ROOT), choice.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = choice;
            }
        }
        String all = choices.isEmpty() ? "" : " Choices are: " + String.join(", ", choices) + ".";
        return (best == null ? "" : " Did you mean '" + best + "'?") + all;
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
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
