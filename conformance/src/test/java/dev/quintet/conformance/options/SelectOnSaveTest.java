package dev.quintet.conformance.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.SaveOptions;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A model whose rows are looked for before they are changed.
@EveryDatabase
class SelectOnSaveTest {
    SelectOnSaveTest(Database database) {
        Things.fresh(database);
    }

    private static List<String> words(Runnable work) {
        return Statements.during(work).stream()
                .map(sql -> sql.split("\\s", 2)[0].replace("MERGE", "INSERT"))
                .filter(word -> List.of("SELECT", "INSERT", "UPDATE").contains(word))
                .toList();
    }

    @Test
    @Spec("META-012")
    void savingLooksForTheRowFirst() {
        Guarded row = new Guarded();
        row.setId(5L);
        assertThat(words(row::save)).containsExactly("SELECT", "INSERT");

        row.number = 2;
        assertThat(words(row::save)).containsExactly("SELECT", "UPDATE");
        assertThat(Guarded.objects.get().number).isEqualTo(2);
    }

    @Test
    @Spec("META-012")
    void aForcedChangeDoesNotLook() {
        Guarded row = new Guarded();
        row.save();

        assertThat(words(() -> row.save(SaveOptions.DEFAULTS.forceUpdate())))
                .containsExactly("UPDATE");
        assertThat(words(() -> row.save(SaveOptions.DEFAULTS.updateFields("number"))))
                .containsExactly("UPDATE");
    }
}
