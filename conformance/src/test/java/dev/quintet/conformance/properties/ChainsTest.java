package dev.quintet.conformance.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Queries made at random give the rows that a program finds without a database.
@EveryDatabase
class ChainsTest {
    private static final int CHAINS = 200;

    private final World world;

    ChainsTest(Database database) {
        world = World.in(database);
    }

    @Test
    void filtersKeepTheRowsForWhichTheyHold() {
        for (int seed = 0; seed < CHAINS; seed++) {
            CheckedChain chain = new CheckedChain(world, new Random(seed));

            assertThat(chain.query().list().stream().map(Person::id).toList())
                    .as("seed %d: %s", seed, chain)
                    .containsExactlyInAnyOrderElementsOf(chain.keys());
        }
    }

    @Test
    void ordersAndSlicesComeInOrder() {
        for (int seed = 0; seed < CHAINS; seed++) {
            CheckedChain chain = new CheckedChain(world, new Random(seed));
            chain.order();
            if (seed % 2 == 0) {
                chain.slice();
            }

            assertThat(chain.query().list().stream().map(Person::id).toList())
                    .as("seed %d: %s", seed, chain)
                    .containsExactlyElementsOf(chain.keys());
            assertThat(chain.query().count()).isEqualTo(chain.keys().size());
        }
    }

    @Test
    void combinedQueriesAreSets() {
        for (int seed = 0; seed < CHAINS / 2; seed++) {
            Random random = new Random(seed);
            CheckedChain chain = new CheckedChain(world, random);
            chain.combine(new CheckedChain(world, random));

            assertThat(chain.query().list().stream().map(Person::id).toList())
                    .as("seed %d: %s", seed, chain)
                    .containsExactlyElementsOf(chain.keys());
        }
    }
}
