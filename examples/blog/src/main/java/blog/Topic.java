package blog;

import java.util.List;
import java.util.Random;

/// What a blog is about: the words from which its headlines are made.
record Topic(String blog, String tagline, List<String> subjects, List<String> deeds) {
    private static final List<String> PATTERNS =
            List.of(
                    "What %s taught me about %s",
                    "What nobody says about %s",
                    "Five reasons to love %s",
                    "%s, or the art of %s",
                    "A short history of %s",
                    "%s: worth the trouble?",
                    "Notes on %s",
                    "How I gave up %s for %s",
                    "%s or %s: which is harder?",
                    "In praise of %s");

    static List<Topic> all() {
        return List.of(
                new Topic(
                        "Beatles Blog",
                        "All the latest Beatles news.",
                        List.of(
                                "the rooftop concert",
                                "McCartney's bass",
                                "the lost mono mix",
                                "Ringo's fills"),
                        List.of("playing backwards", "close harmony", "recording on four tracks")),
                new Topic(
                        "Pop Music Blog",
                        "Three minutes are enough.",
                        List.of(
                                "the perfect chorus",
                                "drum machines",
                                "key changes",
                                "one-hit wonders"),
                        List.of("writing a bridge", "fading out", "dancing in the kitchen")),
                new Topic(
                        "Cheddar Talk",
                        "Thoughts on cheese.",
                        List.of(
                                "cave-aged cheddar",
                                "blue veins",
                                "the cheese board",
                                "smoked gouda"),
                        List.of("waiting", "slicing thinly", "pairing with pears")),
                new Topic(
                        "Slow Garden",
                        "Nothing happens here, beautifully.",
                        List.of("heirloom tomatoes", "the compost heap", "winter beds", "slugs"),
                        List.of("pruning", "doing nothing", "watering at dawn")),
                new Topic(
                        "Compiler Diaries",
                        "Warnings are letters from a friend.",
                        List.of(
                                "exhaustive switches",
                                "register allocation",
                                "error messages",
                                "dead code"),
                        List.of("parsing by hand", "reading bytecode", "deleting things")),
                new Topic(
                        "Night Trains",
                        "Wake up somewhere else.",
                        List.of(
                                "the sleeper to Lisbon",
                                "dining cars",
                                "border stations",
                                "upper berths"),
                        List.of("packing light", "sleeping sideways", "missing connections")));
    }

    static List<String> authors() {
        return List.of(
                "John Reed",
                "Paula Winter",
                "George Okafor",
                "Rita Lindgren",
                "Ana Duarte",
                "Kenji Mori",
                "Lea Brandt",
                "Tom Arden");
    }

    String headline(Random random) {
        String pattern = pick(PATTERNS, random);
        String line = pattern.formatted(pick(subjects, random), pick(deeds, random));
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    String sentence(Random random) {
        return "It took me years to see how %s and %s belong together."
                .formatted(pick(subjects, random), pick(deeds, random));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
