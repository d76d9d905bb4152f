package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.meta.FieldDoesNotExist;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Many instances are found by their keys, or by the values of a unique field.
@EveryDatabase
@Spec("QST-011")
class InBulkTest {
    private final Database database;

    InBulkTest(Database database) {
        this.database = database;
        Bands.in(database);
    }

    private static Band band(String name) {
        return Band.objects.get(Band_.name.eq(name));
    }

    @Test
    void theMapHasTheInstancesThatExist() {
        Band owls = band("Owls");
        Band crows = band("Crows");

        assertThat(Band.objects.inBulk(List.of(owls.pk(), crows.pk(), 999_999L)))
                .containsOnly(Map.entry(owls.pk(), owls), Map.entry(crows.pk(), crows));
        assertThat(Band.objects.filter(Band_.name.eq("Owls")).inBulk(List.of(crows.pk())))
                .isEmpty();
        assertThat(Band.objects.inBulk()).hasSize(3);
    }

    @Test
    void noKeysCostNothing() {
        assertThat(Statements.during(() -> assertThat(Band.objects.inBulk(List.of())).isEmpty()))
                .isEmpty();
    }

    @Test
    void aUniqueFieldMayStandForTheKey() {
        Map<String, Band> byName = Band.objects.inBulk(List.of("Owls", "Ducks"), Band_.name);

        assertThat(byName).containsOnlyKeys("Owls");
        assertThat(Band.objects.inBulk(Band_.name)).containsOnlyKeys("Owls", "Crows", "Wrens");
        assertThat(Band.objects.inBulk(List.of("Owls"), "name")).containsOnlyKeys("Owls");
        assertThat(Band.objects.inBulk("name")).hasSize(3);
    }

    @Test
    void anotherFieldIsRefused() {
        assertThatThrownBy(() -> Disc.objects.inBulk(List.of(1990), Disc_.year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("prefetching.Disc.year", "not unique");
        assertThatThrownBy(() -> Disc.objects.inBulk(List.of(1990), "yaer"))
                .isInstanceOf(FieldDoesNotExist.class)
                .hasMessageContaining("Did you mean 'year'?");
        assertThatThrownBy(() -> Band.objects.inBulk("players"))
                .isInstanceOf(FieldDoesNotExist.class);
    }

    @Test
    @RequiresFeature("supportsDistinctOn")
    void theFieldOfDistinctOnIsUniqueToo() {
        assertThat(Disc.objects.orderBy(Disc_.year.asc()).distinctOn(Disc_.year).inBulk(Disc_.year))
                .containsOnlyKeys(1980, 1990, 1991, 1995);
    }

    @Test
    void aSliceIsRefused() {
        assertThatThrownBy(() -> Band.objects.limit(2).inBulk(List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inBulk()");
        assertThatThrownBy(() -> Band.objects.limit(2).inBulk())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreKeysThanAStatementCanHoldAreAskedForInSeveral() {
        long limit = database.backend().features().maxParameters();
        List<Long> keys = LongStream.rangeClosed(1, limit + 10).boxed().toList();

        assertThat(
                        Statements.during(() ->
                                assertThat(Band.objects.inBulk(keys))
                                        .hasSize((int) Band.objects.count())))
                .as("two of them, and the count")
                .hasSize(3);
    }
}
