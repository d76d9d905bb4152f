package dev.quintet.conformance.inheritance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// What models take over from an abstract base.
@EveryDatabase
class AbstractBaseTest {
    AbstractBaseTest(Database database) {
        Shops.fresh(database);
    }

    @Test
    @Spec("INH-001")
    void theFieldsOfTheBaseAreColumnsOfEachChild() {
        Options<Letter> letter = Apps.options(Letter.class);
        assertThat(letter.fields())
                .extracting(Field::name)
                .containsExactly("id", "note", "title", "rank", "pages");
        assertThat(letter.fields()).allMatch(field -> field.model() == letter);
        assertThat(letter.parent()).isNull();

        for (int rank : new int[] {2, 1}) {
            Letter row = new Letter();
            row.note = "note " + rank;
            row.rank = rank;
            row.save();
        }
        assertThat(Letter.objects.list())
                .extracting(row -> row.note)
                .containsExactly("note 1", "note 2");
    }

    @Test
    @Spec({"INH-001", "INH-008"})
    void aChildLeavesFieldsOutOrHasOthersInTheirPlace() {
        Options<Draft> draft = Apps.options(Draft.class);
        assertThat(draft.fields()).extracting(Field::name).containsExactly("id", "rank", "title");
        assertThat(draft.column("title")).isInstanceOf(ForeignKeyField.class);
        assertThat(draft.column("rank").type().javaClass()).isEqualTo(Long.class);

        Letter letter = new Letter();
        letter.save();
        Draft row = new Draft();
        row.rank = 1L << 40;
        row.title.set(letter);
        row.save();

        Draft read = Draft.objects.get(Draft_.title().eq(letter));
        assertThat(read.rank).isEqualTo(1L << 40);
        assertThat(read.note).isEmpty();
        assertThat(Draft.objects.list()).hasSize(1);
    }
}
