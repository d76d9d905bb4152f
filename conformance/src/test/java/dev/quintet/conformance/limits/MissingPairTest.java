package dev.quintet.conformance.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

/// Of pairs of a relation, those that are there already stay, and those that lead nowhere never
/// come to be.
@EveryDatabase
class MissingPairTest {
    private static final long NOWHERE = 99_999_999;

    private final Gauge gauge;
    private final Tag tag = new Tag();

    MissingPairTest(Database database) {
        Tables.fresh(database);
        gauge = Tables.gauge();
        tag.save();
    }

    @Test
    void aPairThatIsThereStays() {
        gauge.tags.add(tag);
        gauge.tags.add(tag);
        gauge.tags.addKeys(tag.id());
        assertThat(gauge.tags.count()).isOne();
    }

    /// MariaDB leaves it out without a word, as it does for Django.
    @Test
    void aPairThatLeadsNowhereIsRefusedOrLeftOut() {
        try {
            Transaction.atomic(() -> gauge.tags.addKeys(NOWHERE));
        } catch (IntegrityError e) {
            assertThat(e.kind()).isIn(IntegrityError.Kind.FOREIGN_KEY, IntegrityError.Kind.OTHER);
        }
        assertThat(gauge.tags.count()).isZero();
        gauge.tags.addKeys(tag.id());
        assertThat(gauge.tags.count()).isOne();
    }
}
