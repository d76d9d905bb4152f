package dev.quintet.conformance.inheritance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.SaveOptions;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Models that do something of their own when they are saved and deleted.
@EveryDatabase
class OverriddenTest {
    OverriddenTest(Database database) {
        Shops.fresh(database);
    }

    private static Diary diary(String entry) {
        Diary diary = new Diary();
        diary.entry = entry;
        return diary;
    }

    @Test
    @Spec("MODEL-009")
    void everyWayToSaveOneInstanceCallsTheModelsOwn() {
        Diary diary = diary(" rain ");
        diary.save();
        diary.save(SaveOptions.DEFAULTS.updateFields("entry"));
        diary.setId(null);
        diary.insert();

        assertThat(diary.calls).containsExactly("save", "save", "save");
        assertThat(Diary.objects.create(Diary_.entry.to(" sun ")).calls).containsExactly("save");
        assertThat(Diary.objects.getOrCreate(Diary_.entry.to("x")).object().calls)
                .containsExactly("save");
        assertThat(Diary.objects.filter(Diary_.entry.eq("rain")).count()).isEqualTo(2);
    }

    @Test
    @Spec("MODEL-009")
    void withoutTheCallOfItsBaseNothingIsStored() {
        Diary diary = diary("  ");

        diary.save();

        assertThat(diary.calls).containsExactly("save");
        assertThat(diary.isNew()).isTrue();
        assertThat(Diary.objects.exists()).isFalse();
    }

    @Test
    @Spec("MODEL-009")
    void whatIsDoneWithManyRowsAtOnceCallsNone() {
        Diary first = diary(" a ");
        Diary second = diary(" b ");
        Diary.objects.bulkCreate(List.of(first, second));
        Diary.objects.bulkUpdate(List.of(first), Diary_.entry);
        Diary.objects.update(Diary_.entry.to(" c "));

        assertThat(first.calls).isEmpty();
        assertThat(Diary.objects.filter(Diary_.entry.eq(" c ")).count()).isEqualTo(2);

        second.delete();
        assertThat(second.calls).containsExactly("delete");
        Diary.objects.all().delete();
        assertThat(first.calls).isEmpty();
    }
}
