package dev.quintet.conformance.prefetching;

import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Model;
import dev.quintet.models.PackedRows;
import dev.quintet.models.Prefetch;
import dev.quintet.models.expressions.Value;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Instances that leave the program as plain data, and come back without the database.
@EveryDatabase
@Spec("QS-010")
class PackedRowsTest {
    PackedRowsTest(Database database) {
        Bands.in(database);
    }

    /// Rows that were written and read by Java's serialization.
    private static <M extends Model> List<M> moved(Iterable<M> rows) {
        return read(written(PackedRows.of(rows)));
    }

    private static byte[] written(PackedRows<?> packed) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(packed);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked") // what was written is read
    private static <M extends Model> List<M> read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return ((PackedRows<M>) in.readObject()).unpack();
        } catch (IOException | ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void rowsComeBackAsTheyWereWithoutTheDatabase() {
        var bands = Band.objects.orderBy(Band_.name.asc());

        assertThat(
                        Statements.during(() -> {
                            List<Band> moved = moved(bands);
                            assertThat(moved).isEqualTo(bands.list());
                            assertThat(moved).doesNotContain((Band) null);
                            assertThat(moved.getFirst()).isNotSameAs(bands.list().getFirst());
                            assertThat(moved).extracting(band -> band.name).isSorted();
                            assertThat(moved).noneMatch(Model::isNew);
                            assertThat(moved.getFirst().database())
                                    .isEqualTo(bands.list().getFirst().database());
                        }))
                .hasSize(1);
    }

    @Test
    void aMovedInstanceIsSavedAndLoadsWhatItLacks() {
        Band owls = moved(Band.objects.filter(Band_.name.eq("Owls"))).getFirst();

        assertThat(owls.label.get().name).isEqualTo("Nest");
        owls.name = "Howls";
        assertThat(Statements.during(owls::save)).singleElement().asString().startsWith("UPDATE");
        assertThat(owls.discs.count()).isEqualTo(3);
    }

    @Test
    void instancesThatAreNewOrDeletedStaySo() {
        Band fresh = new Band();
        fresh.name = "Fresh";
        Band gone = Band.objects.get(Band_.name.eq("Wrens"));
        gone.delete();

        List<Band> moved = moved(List.of(fresh, gone, fresh));
        assertThat(moved).hasSize(3).allMatch(Model::isNew);
        assertThat(moved.getFirst().name).isEqualTo("Fresh");
        assertThat(moved.getFirst().database()).isEmpty();
        assertThat(moved.get(1).database()).isEqualTo(gone.database());
    }

    @Test
    void columnsThatWereLeftOutStayLeftOut() {
        Disc disc = moved(Disc.objects.only(Disc_.title).filter(Disc_.title.eq("Noon"))).getFirst();

        assertThat(disc.unloadedFields()).containsExactlyInAnyOrder("year", "bandId");
        assertThat(disc.year).isZero();
        disc.load("year");
        assertThat(disc.year).isEqualTo(1995);
    }

    @Test
    void annotationsAndRelatedRowsComeAlong() {
        var number = count(Band_.discs()).as("number");
        var latest =
                Prefetch.of(Band_.discs(), Disc.objects.filter(Disc_.year.gt(1990))).as("late");
        var bands =
                Band.objects
                        .annotate(number)
                        .selectRelated(Band_.label(), Band_.site())
                        .prefetchRelated("players__bands")
                        .prefetchRelated(latest)
                        .orderBy(Band_.name.desc())
                        .list();

        assertThat(
                        Statements.during(() -> {
                            List<Band> moved = moved(bands);
                            Band owls = moved.get(1);
                            assertThat(owls.get(number)).isEqualTo(3);
                            assertThat(owls.label.get().name).isEqualTo("Nest");
                            assertThat(moved.get(2).label.get()).isEqualTo(owls.label.get());
                            assertThat(owls.site.get().band.get()).isSameAs(owls);
                            assertThat(moved.get(2).site.find()).isEmpty();
                            assertThat(owls.players.list())
                                    .extracting(player -> player.name)
                                    .containsExactlyInAnyOrder("Ann", "Bob");
                            assertThat(owls.get(latest)).hasSize(2);
                        }))
                .hasSizeLessThanOrEqualTo(1); // that a band has no site is asked for again
    }

    @Test
    void whatIsPackedDoesNotChange() {
        List<Band> bands = Band.objects.orderBy(Band_.name.asc()).list();
        PackedRows<Band> packed = PackedRows.of(bands);
        bands.getFirst().name = "Changed";
        Band first = packed.unpack().getFirst();
        first.name = "Changed too";

        assertThat(packed.unpack().getFirst().name).isEqualTo("Crows");
        assertThat(packed.size()).isEqualTo(3);
        assertThat(packed).hasToString("3 packed rows");
    }

    @Test
    void columnsThatTheModelHasNoMoreAreLeftOut() {
        byte[] bytes = written(PackedRows.of(Disc.objects.filter(Disc_.title.eq("Noon"))));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("year", "yeer");

        List<Disc> moved = read(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(moved.getFirst().title).isEqualTo("Noon");
        assertThat(moved.getFirst().unloadedFields()).containsExactly("year");
        assertThat(moved.getFirst().isLoaded("year")).isFalse();
    }

    @Test
    void whatCannotBePackedIsRefused() {
        Disc disc = Disc.objects.at(0);
        Model.assign(disc, Disc_.year.to(Disc_.year.plus(1)));
        assertThatThrownBy(() -> PackedRows.of(List.of(disc)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Disc", "'year'", "Save it first");
        assertThatThrownBy(() -> PackedRows.of((List<Disc>) null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(moved(Disc.objects.annotate(Value.of("x").as("text")).limit(1)).getFirst())
                .extracting(first -> first.annotation("text"))
                .isEqualTo("x");
    }
}
