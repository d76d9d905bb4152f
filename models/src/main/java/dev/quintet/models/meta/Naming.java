package dev.quintet.models.meta;

import java.util.Locale;

/// How Java names become names in the database and for people.
final class Naming {
    private Naming() {}

    /// `numberOfComments` as `number_of_comments`.
    static String snakeCase(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter)) {
                if (i > 0) {
                    out.append('_');
                }
                out.append(Character.toLowerCase(letter));
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    /// `numberOfComments` as `number of comments`.
    static String words(String name) {
        return snakeCase(name).replace('_', ' ');
    }

    /// `SeniorEmployee` as `senioremployee`.
    static String lower(String modelName) {
        return modelName.toLowerCase(Locale.ROOT);
    }
}
