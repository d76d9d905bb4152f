package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.StatementEvent;
import dev.quintet.db.Transaction;
import dev.quintet.db.TransactionManagementError;
import dev.quintet.models.Model;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
class SaveInTransactionTest {

    SaveInTransactionTest(Database database) {
        Written.fresh(database);
    }

    private static Shelf shelf(String label) {
        Shelf shelf = new Shelf();
        shelf.label = label;
        return shelf;
    }

    @Test
    @Spec("TXN-007")
    void instancesAreNewAgainWhenTheirRowsAreTakenBackAndKeepTheirValues() {
        Shelf saved = shelf("A");
        List<Shelf> added = List.of(shelf("B"), shelf("C"));
        Transaction.atomic(() -> {
            saved.save();
            Shelf.objects.bulkCreate(added);
            Transaction.setRollback(true);
        });

        assertThat(Shelf.objects.count()).isZero();
        assertThat(saved.id()).isNotNull();
        assertThat(saved.isNew()).isTrue();
        assertThat(saved.label).isEqualTo("A");
        assertThat(added).allMatch(Model::isNew).noneMatch(shelf -> shelf.pk() == null);
    }

    @Test
    @Spec({"TXN-013", "INST-017"})
    void aRefusedSaveBreaksTheBlockAroundItWithoutASavepoint() {
        Shelf.objects.create(Shelf_.label.to("A"));
        try (QueryRecorder log = QueryRecorder.start()) {
            assertThatThrownBy(() ->
                            Transaction.atomic(() -> {
                                shelf("B").save();
                                assertThatThrownBy(() -> shelf("A").save())
                                        .isInstanceOf(IntegrityError.class);
                                shelf("C").save();
                            }))
                    .isInstanceOf(TransactionManagementError.class);
            assertThat(log.events())
                    .filteredOn(event -> event.kind() == StatementEvent.Kind.TRANSACTION)
                    .noneMatch(event -> event.sql().contains("SAVEPOINT"));
        }
        assertThat(Shelf.objects.count()).isEqualTo(1);
    }

    @Test
    @Spec("TXN-013")
    void aRefusedBatchBreaksTheBlockAroundItToo() {
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            assertThatThrownBy(() ->
                                            Shelf.objects.bulkCreate(
                                                    List.of(shelf("A"), shelf("A"))))
                                    .isInstanceOf(IntegrityError.class);
                            Shelf.objects.count();
                        }))
                .isInstanceOf(TransactionManagementError.class);
    }
}
