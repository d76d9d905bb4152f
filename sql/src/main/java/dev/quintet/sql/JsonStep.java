package dev.quintet.sql;

import java.util.List;
import java.util.stream.Stream;

/// One step into a JSON document: to a member of an object or to an item of an array.
public sealed interface JsonStep {

    /// To the member of an object.
    record Key(String name) implements JsonStep {
        @Override
        public String text() {
            return name;
        }
    }

    /// To the item of an array.
    ///
    /// @param position counted from 0; a negative one from the end, where the database can
    record Index(int position) implements JsonStep {
        @Override
        public String text() {
            return String.valueOf(position);
        }
    }

    /// The step as a word.
    String text();

    /// Whether the step is the same as the one that its word alone would make.
    default boolean isNamed() {
        return equals(named(text()));
    }

    /// The step for a word: a whole number is an index.
    static JsonStep named(String word) {
        return isWhole(word) ? new Index(Integer.parseInt(word)) : new Key(word);
    }

    /// The steps for several words.
    static List<JsonStep> path(String... words) {
        return Stream.of(words).map(JsonStep::named).toList();
    }

    private static boolean isWhole(String word) {
        int digits = word.startsWith("-") ? 1 : 0;
        return word.length() > digits
                && word.length() <= digits + 9
                && word.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    }
}
