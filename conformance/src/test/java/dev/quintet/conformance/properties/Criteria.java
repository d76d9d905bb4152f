package dev.quintet.conformance.properties;

import dev.quintet.conformance.properties.Criterion.All;
import dev.quintet.conformance.properties.Criterion.Any;
import dev.quintet.conformance.properties.Criterion.Lookup;
import dev.quintet.conformance.properties.Criterion.Not;
import dev.quintet.conformance.properties.Criterion.Odd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes conditions at random.
final class Criteria {
    private static final List<String> NUMBERS =
            List.of("level", "bonus", "boss__level", "boss__bonus", "team__budget");
    private static final List<String> TEXTS =
            List.of(
                    "name",
                    "nickname",
                    "boss__nickname",
                    "team__name",
                    "team__whole__name",
                    "boss__team__name");

    /// Relations to many, with a number and a text behind each.
    private static final List<String> MANY =
            List.of(
                    "reports level nickname",
                    "reports bonus name",
                    "skills weight name",
                    "team__members bonus nickname",
                    "reports__skills weight name",
                    "boss__reports bonus nickname",
                    "team__parts__members level name",
                    "reports__reports level nickname");

    private final Random random;

    Criteria(Random random) {
        this.random = random;
    }

    /// A relation to many; the word before the first blank.
    static String relation(String many) {
        return many.substring(0, many.indexOf(' '));
    }

    /// A relation to many, with a number and a text behind it.
    String many() {
        return MANY.get(random.nextInt(MANY.size()));
    }

    /// A condition on a row and on those that it refers to.
    ///
    /// What is negated has lookups side by side only: among conditions inside of one another Django
    /// loses the rows of some NULLs, and so do we.
    Criterion single() {
        return random.nextInt(3) == 0 ? new Not(flat()) : tree(2, this::lookup, false);
    }

    /// Lookups side by side, of a row and of those that it refers to.
    Criterion flat() {
        return tree(1, this::lookup, false);
    }

    private Criterion lookup() {
        return random.nextBoolean() ? number(NUMBERS) : text(TEXTS);
    }

    /// A condition without negations on a row, those it refers to, and those of one relation to
    /// many.
    Criterion over(String many, int depth) {
        return tree(depth, () -> random.nextInt(3) == 0 ? lookup() : behind(many), false);
    }

    /// A condition on anything.
    Criterion anything(int depth) {
        return tree(depth, () -> random.nextBoolean() ? lookup() : behind(many()), true);
    }

    /// A lookup behind a relation to many.
    Lookup behind(String many) {
        String[] words = many.split(" ");
        return random.nextBoolean()
                ? number(List.of(words[0] + "__" + words[1]))
                : text(List.of(words[0] + "__" + words[2]));
    }

    private Criterion tree(int depth, Supplier<Criterion> leaf, boolean negations) {
        if (depth == 0) {
            return leaf.get();
        }
        return switch (random.nextInt(negations ? 6 : 4)) {
            case 0 -> leaf.get();
            case 1 -> odd();
            case 2 -> new All(parts(depth, leaf, negations));
            case 3 -> new Any(parts(depth, leaf, negations));
            default -> new Not(tree(depth - 1, leaf, negations));
        };
    }

    private List<Criterion> parts(int depth, Supplier<Criterion> leaf, boolean negations) {
        List<Criterion> parts = new ArrayList<>();
        for (int i = random.nextInt(2); i < 3; i++) {
            parts.add(tree(depth - 1, leaf, negations));
        }
        return parts;
    }

    /// XOR of what is never NULL: databases differ in what it makes of NULL.
    private Criterion odd() {
        return new Odd(
                List.of(
                        number(List.of("level")),
                        text(List.of("name")),
                        new Lookup("bonus", "isnull", random.nextBoolean())));
    }

    private Lookup number(List<String> paths) {
        String path = paths.get(random.nextInt(paths.size()));
        int number = random.nextInt(7) - 1;
        return switch (random.nextInt(8)) {
            case 0 -> new Lookup(path, "gt", number);
            case 1 -> new Lookup(path, "gte", number);
            case 2 -> new Lookup(path, "lt", number);
            case 3 -> new Lookup(path, "lte", number);
            case 4 -> new Lookup(path, "in", List.of(number, random.nextInt(7)));
            case 5 -> new Lookup(path, "range", List.of(number, number + random.nextInt(4)));
            case 6 -> new Lookup(path, "isnull", random.nextBoolean());
            default -> new Lookup(path, "exact", number);
        };
    }

    private Lookup text(List<String> paths) {
        String path = paths.get(random.nextInt(paths.size()));
        String word = World.word(random);
        return switch (random.nextInt(6)) {
            case 0 -> new Lookup(path, "contains", word.substring(random.nextInt(2)));
            case 1 -> new Lookup(path, "startswith", word.substring(0, 1 + random.nextInt(2)));
            case 2 -> new Lookup(path, "in", List.of(word, World.word(random)));
            case 3 -> new Lookup(path, "isnull", random.nextBoolean());
            case 4 -> new Lookup(path, "gt", word);
            default -> new Lookup(path, "exact", word);
        };
    }
}
