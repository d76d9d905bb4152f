package dev.quintet.conformance.writing;

import static dev.quintet.models.expressions.ConditionalFunctions.value;
import static dev.quintet.models.expressions.TextFunctions.upper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.Transaction;
import dev.quintet.models.BulkCreateOptions;
import dev.quintet.models.Model;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Whatever the rows are, adding them at once is the same as saving them one by one.
@EveryDatabase
@Spec({"QST-005", "QST-006", "QST-008"})
class BulkEqualsSaveTest {
    private final Features features;

    BulkEqualsSaveTest(Database database) {
        Written.fresh(database);
        features = database.backend().features();
    }

    private static List<Volume> volumes(Random random) {
        List<Volume> volumes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(1, 40); i++) {
            Volume volume = new Volume();
            volume.shelf.set(Shelf.objects.get());
            volume.title = "t" + random.nextInt(1_000_000) + (random.nextBoolean() ? "'\"\\" : "é");
            volume.pages = random.nextInt(4) == 0 ? null : random.nextInt();
            if (random.nextBoolean()) {
                volume.status = "s" + random.nextInt(9);
            }
            if (random.nextInt(5) == 0) {
                volume.setId(1_000_000L + i + 1_000L * random.nextInt(1_000));
            }
            if (random.nextInt(6) == 0) {
                Model.assign(volume, Volume_.title.to(upper(value("made" + i))));
            }
            volumes.add(volume);
        }
        return volumes;
    }

    /// What is stored, but for keys and moments.
    private static List<Map<String, @Nullable Object>> stored() {
        return Volume.objects
                .orderBy(Volume_.title.asc(), Volume_.pages.asc(), Volume_.status.asc())
                .values("title", "pages", "status", "shout", "shelf")
                .list();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRowsAreTheSame(long seed) {
        Shelf.objects.create(Shelf_.label.to("A"));
        List<Volume> one = volumes(new Random(seed));
        Transaction.atomic(() -> one.forEach(Volume::save));
        List<Map<String, @Nullable Object>> expected = stored();
        Volume.objects.delete();

        List<Volume> many = volumes(new Random(seed));
        int batch = (int) (1 + seed % 7);
        assertThat(Volume.objects.bulkCreate(many, BulkCreateOptions.DEFAULTS.batchSize(batch)))
                .isEqualTo(Collections.unmodifiableList(many));

        assertThat(stored()).isEqualTo(expected);
        if (features.canReturnRowsFromBulkInsert()) {
            for (int i = 0; i < many.size(); i++) {
                assertThat(many.get(i).status).isEqualTo(one.get(i).status);
                assertThat(many.get(i).shout).isEqualTo(one.get(i).shout);
                assertThat(many.get(i).isNew()).isFalse();
                assertThat(Volume.objects.get(Volume_.id.eq(many.get(i).id())).title)
                        .isEqualTo(one.get(i).title);
            }
        }
    }
}
