package dev.quintet.conformance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// All databases give the same answers to queries made at random.
@EveryDatabase
class AgreementTest {
    private static final int CHAINS = 200;

    /// The answers of the first database by what was asked.
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

    AgreementTest(Database database) {
        World.in(database);
    }

    @Test
    void chainsOfAnySteps() {
        compare(random -> new RandomChain(random, true), RandomChain::answer);
    }

    @Test
    void combinedChains() {
        compare(
                random -> new RandomChain(random, false),
                (chain, random) -> chain.combined(new RandomChain(random, false)));
    }

    private static void compare(
            Function<Random, RandomChain> made, Function<RandomChain, String> asked) {
        compare(made, (chain, _) -> asked.apply(chain));
    }

    private static void compare(
            Function<Random, RandomChain> made,
            java.util.function.BiFunction<RandomChain, Random, String> asked) {
        for (int seed = 0; seed < CHAINS; seed++) {
            Random random = new Random(seed);
            RandomChain chain = made.apply(random);
            String answer;
            try {
                answer = asked.apply(chain, random);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + chain, e);
            }

            String first = ANSWERS.putIfAbsent(seed + ": " + chain, answer);
            if (first != null) {
                assertThat(answer).as("seed %d: %s", seed, chain).isEqualTo(first);
            }
        }
    }
}
