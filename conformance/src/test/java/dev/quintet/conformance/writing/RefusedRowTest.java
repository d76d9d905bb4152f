package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What the database refuses leaves nothing in it, and leaves the instance as it was.
@EveryDatabase
class RefusedRowTest {
    private static final long NOWHERE = 999;

    private final Shelf shelf;

    RefusedRowTest(Database database) {
        Written.fresh(database);
        shelf = Shelf.objects.create(Shelf_.label.to("A"));
    }

    private Volume volume(String title, long shelfId) {
        Volume volume = new Volume();
        volume.title = title;
        volume.shelf.setId(shelfId);
        return volume;
    }

    @Test
    void aForeignKeyThatLeadsNowhereAddsNothing() {
        Volume lost = volume("lost", NOWHERE);

        assertThatThrownBy(lost::save).isInstanceOf(IntegrityError.class);

        assertThat(Volume.objects.count()).isZero();
        assertThat(lost.pk()).isNull();
        assertThat(lost.isNew()).isTrue();
        assertThat(lost.database()).isEmpty();
    }

    @Test
    void aForeignKeyThatLeadsNowhereChangesNothing() {
        Volume volume = volume("kept", shelf.id());
        volume.save();
        volume.title = "changed";
        volume.shelf.setId(NOWHERE);

        assertThatThrownBy(volume::save).isInstanceOf(IntegrityError.class);

        assertThat(Volume.objects.get().title).isEqualTo("kept");
        assertThat(Volume.objects.get().shelf.id()).isEqualTo(shelf.id());
        assertThat(volume.title).isEqualTo("changed");
        assertThat(volume.isNew()).isFalse();
    }

    @Test
    void aCheckAUniqueColumnAndAMissingValueAddNothing() {
        Shelf negative = new Shelf();
        negative.label = "B";
        negative.places = -1;
        assertThatThrownBy(negative::save).isInstanceOf(DatabaseError.class);

        Shelf twin = new Shelf();
        twin.label = "A";
        assertThatThrownBy(twin::save).isInstanceOf(IntegrityError.class);

        Volume unnamed = volume("x", shelf.id());
        unnamed.title = null;
        assertThatThrownBy(unnamed::save).isInstanceOf(IntegrityError.class);

        assertThat(Shelf.objects.count()).isEqualTo(1);
        assertThat(Volume.objects.count()).isZero();
        for (var refused : List.of(negative, twin, unnamed)) {
            assertThat(refused.pk()).isNull();
            assertThat(refused.isNew()).isTrue();
        }
    }

    @Test
    void aBlockThatCatchesTheErrorOfAnInnerBlockKeepsItsOwnRows() {
        Transaction.atomic(() -> {
            volume("first", shelf.id()).save();
            assertThatThrownBy(() ->
                            Transaction.atomic(() -> {
                                Shelf twin = new Shelf();
                                twin.label = "A";
                                twin.save();
                            }))
                    .isInstanceOf(IntegrityError.class);
            volume("second", shelf.id()).save();
        });

        assertThat(Volume.objects.orderBy(Volume_.id.asc()).select(Volume_.title).list())
                .containsExactly("first", "second");
        assertThat(Shelf.objects.count()).isEqualTo(1);
    }

    @Test
    void aChildThatIsRefusedTakesItsParentBack() {
        Truck truck = new Truck();
        truck.plate = "T 1";
        truck.load = -1;

        assertThatThrownBy(truck::save).isInstanceOf(DatabaseError.class);

        assertThat(Vehicle.objects.count()).isZero();
        assertThat(truck.pk()).isNull();
        assertThat(truck.isNew()).isTrue();

        truck.load = 1;
        truck.save();
        assertThat(Truck.objects.get().plate).isEqualTo("T 1");
    }

    @Test
    void aChildWhoseRowChangesIsRefusedAsAWhole() {
        Truck truck = new Truck();
        truck.plate = "T 1";
        truck.save();
        truck.plate = "T 2";
        truck.load = -1;

        assertThatThrownBy(truck::save).isInstanceOf(DatabaseError.class);

        assertThat(Truck.objects.get().plate).isEqualTo("T 1");
    }
}
