package dev.quintet.conformance.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The statements of a deletion: no more than it takes, in an order that keeps what is referred to.
@EveryDatabase
class DeletionStatementsTest {
    private final User ann;

    DeletionStatementsTest(Database database) {
        Deleting.fresh(database);
        ann = Deleting.user("ann");
    }

    @Test
    @Spec("DEL-001")
    void rowsToWhichNothingRefersGoInOneStatement() {
        Folder folder = Deleting.folder("letters", ann);
        File file = Deleting.file("first", folder);
        for (int i = 0; i < 3; i++) {
            Version.objects.create(Version_.file().to(file), Version_.number.to(i));
        }

        assertThat(
                        Deleting.statements(
                                () -> Version.objects.filter(Version_.number.gt(0)).delete()))
                .containsExactly("DELETE delete_version");
        assertThat(Deleting.statements(() -> Version.objects.get().delete()))
                .containsExactly("SELECT delete_version", "DELETE delete_version");
    }

    @Test
    @Spec("DEL-001")
    void whoWantsToBeToldMakesTheRowsBeLookedAt() {
        Folder folder = Deleting.folder("letters", ann);
        File file = Deleting.file("first", folder);
        Version.objects.create(Version_.file().to(file), Version_.number.to(1));
        List<Object> told = new ArrayList<>();

        try (var connection = Signals.preDelete(Version.class, told::add)) {
            assertThat(Deleting.statements(() -> Version.objects.all().delete()))
                    .containsExactly("SELECT delete_version", "DELETE delete_version");
        }
        assertThat(told).hasSize(1);
    }

    @Test
    @Spec("DEL-002")
    void referringRowsAreReadWithTheColumnsThatOthersReferTo() {
        Folder folder = Deleting.folder("letters", ann);
        Deleting.file("first", folder);

        try (var recorder = QueryRecorder.start()) {
            folder.delete();

            assertThat(recorder.statements())
                    .filteredOn(statement -> statement.sql().startsWith("SELECT"))
                    .noneMatch(statement -> statement.sql().contains("name"));
        }
    }

    @Test
    @Spec("DEL-002")
    void moreRowsThanParametersGoInSeveralStatements() {
        Folder folder = Deleting.folder("letters", ann);
        File first = Deleting.file("first", folder);
        for (int i = 0; i < 1_200; i++) {
            Version.objects.create(Version_.file().to(first), Version_.number.to(i));
        }

        assertThat(folder.delete().perModel()).containsEntry("delete.Version", 1_200);
        assertThat(Version.objects.exists()).isFalse();
    }

    @Test
    @Spec("DEL-003")
    void fastDeletionsComeFirstThenChangesThenRowsInTheOrderOfTheirDependence() {
        Folder folder = Deleting.folder("letters", ann);
        File file = Deleting.file("first", folder);
        Version.objects.create(Version_.file().to(file), Version_.number.to(1));
        List<String> order =
                Deleting.statements(folder::delete).stream()
                        .filter(text -> !text.startsWith("SELECT"))
                        .toList();

        assertThat(order.indexOf("DELETE delete_version"))
                .isLessThan(order.indexOf("DELETE delete_file"));
        assertThat(order.indexOf("DELETE delete_file"))
                .isLessThan(order.indexOf("DELETE delete_folder"));
    }

    @Test
    @Spec("DEL-003")
    void anErrorInTheMiddleLeavesEverything() {
        Folder folder = Deleting.folder("letters", ann);
        Deleting.file("first", folder);
        try (var connection =
                Signals.postDelete(
                        File.class,
                        _ -> {
                            throw new IllegalStateException("stop");
                        })) {
            assertThatThrownBy(folder::delete).hasMessage("stop");
        }

        assertThat(Folder.objects.count()).isEqualTo(1);
        assertThat(File.objects.count()).isEqualTo(1);
        assertThat(folder.pk()).isNotNull();
        assertThat(folder.isNew()).isFalse();
    }

    @Test
    @Spec("DEL-006")
    void whoIsToldLearnsWithWhatItBegan() {
        Folder folder = Deleting.folder("letters", ann);
        Deleting.file("first", folder);
        List<Object> origins = new ArrayList<>();
        try (var connection =
                Signals.preDelete(File.class, deleted -> origins.add(deleted.origin()))) {
            folder.delete();
            Deleting.file("second", Deleting.folder("bills", ann));
            var all = Folder.objects.all();
            all.delete();

            assertThat(origins).containsExactly(folder, all);
        }
    }
}
