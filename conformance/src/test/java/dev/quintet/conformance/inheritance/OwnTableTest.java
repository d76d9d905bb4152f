package dev.quintet.conformance.inheritance;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.HasOne;
import dev.quintet.models.NotUpdated;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PackedRows;
import dev.quintet.models.RelatedObjectDoesNotExist;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// Models that extend another one with a table of their own.
@EveryDatabase
class OwnTableTest {
    OwnTableTest(Database database) {
        Shops.fresh(database);
    }

    private static List<String> changes(Runnable work) {
        return Statements.during(work).stream()
                .filter(sql -> sql.startsWith("INSERT") || sql.startsWith("UPDATE"))
                .map(sql -> sql.replaceAll("(?s)(INSERT INTO|UPDATE) .([a-z_]+)..*", "$1 $2"))
                .toList();
    }

    @Test
    @Spec("INH-002")
    void theRowOfTheParentIsWrittenFirstAndEachTableCostsAStatement() {
        Bakehouse house = new Bakehouse();
        house.name = "Mill";

        assertThat(changes(house::save))
                .containsExactly(
                        "INSERT INTO inheritance_shop",
                        "INSERT INTO inheritance_bakery",
                        "INSERT INTO inheritance_bakehouse");
        assertThat(changes(house::save))
                .containsExactly(
                        "UPDATE inheritance_shop",
                        "UPDATE inheritance_bakery",
                        "UPDATE inheritance_bakehouse");
        assertThat(Bakehouse.objects.sql())
                .containsPattern("INNER JOIN .inheritance_bakery")
                .containsPattern("INNER JOIN .inheritance_shop")
                .doesNotContain("LEFT");
        assertThat(Apps.options(Bakehouse.class).pk().name()).isEqualTo("bakeryPtr");
    }

    @Test
    @Spec("QS-010")
    void aPackedRowHasTheFieldsOfAllTables() {
        Bakehouse house = new Bakehouse();
        house.name = "Mill";
        house.save();

        Bakehouse moved = PackedRows.of(Bakehouse.objects.all()).unpack().getFirst();
        assertThat(moved).isEqualTo(house);
        assertThat(moved.name).isEqualTo("Mill");
        assertThat(changes(moved::save))
                .containsExactly(
                        "UPDATE inheritance_shop",
                        "UPDATE inheritance_bakery",
                        "UPDATE inheritance_bakehouse");
    }

    @Test
    @Spec("INH-002")
    void allRowsAreWrittenOrNone() {
        Bakery.named("Mill", 1).save();
        Bakery second = Bakery.named("Mill", 2);

        assertThatThrownBy(second::save).isInstanceOf(IntegrityError.class);
        assertThat(second.pk()).isNull();
        Bakery lost = Bakery.named("Oven", 2);
        lost.supplier.setId(987_654L);
        assertThatThrownBy(lost::save).isInstanceOf(IntegrityError.class);
        assertThat(Shop.objects.count()).isEqualTo(1);
    }

    @Test
    @Spec("INH-003")
    void theChildIsReachedFromTheParentByItsName() {
        Bakery bakery = Bakery.named("Mill", 7);
        bakery.save();
        Shop plain = Shop.named("Plain");
        plain.save();

        Shop shop = Shop.objects.get(Shop_.name.eq("Mill"));
        assertThat(shop.asBakery.get().breads).isEqualTo(7);
        assertThat(shop.asBakery.get()).isEqualTo(bakery);
        assertThat(shop.asBakery.get().name).isEqualTo("Mill");
        Shop other = Shop.objects.get(Shop_.name.eq("Plain"));
        assertThat(other.asBakery.find()).isEmpty();
        assertThatThrownBy(other.asBakery::get)
                .isInstanceOf(RelatedObjectDoesNotExist.class)
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("Shop has no asBakery.");
        assertThat(Shop.objects.filter(Shop_.asBakery().breads.gt(5)).get()).isEqualTo(shop);
        assertThat(Shop.objects.selectRelated(Shop_.asBakery()).list())
                .extracting(row -> row.asBakery.isLoaded())
                .containsExactly(true, true);
    }

    @Test
    @Spec("INH-003")
    void aChildThatTheParentDoesNotDeclareIsReachedToo() {
        Kiosk kiosk = new Kiosk();
        kiosk.name = "Corner";
        kiosk.papers = 9;
        kiosk.save();

        Shop shop = Shop.objects.get();
        assertThat(((HasOne<?>) shop.related("stall")).get()).isEqualTo(kiosk);
        assertThat(Shop.objects.filter(q("stall__papers", 9)).get()).isEqualTo(shop);
        assertThat(Kiosk.objects.get().shop.get()).isEqualTo(shop);
    }

    @Test
    @Spec("INH-004")
    void onlyTheOrderAndTheLatestFieldsAreTakenOver() {
        Options<Bakery> bakery = Apps.options(Bakery.class);
        Bakery.named("A", 1).save();
        Bakery.named("B", 2).save();
        Bakery later = Bakery.named("C", 3);
        later.opened = LocalDate.of(2024, 1, 1);
        later.save();

        assertThat(Bakery.objects.list())
                .extracting(row -> row.name)
                .containsExactly("C", "B", "A");
        assertThat(Bakery.objects.latest().name).isEqualTo("C");
        assertThat(bakery.constraints()).isEmpty();
        assertThat(bakery.permissions()).doesNotContainKey("buy");
        assertThat(Apps.options(Kiosk.class).ordering()).isEmpty();
        assertThat(Apps.options(Kiosk.class).latestBy()).isEmpty();
    }

    @Test
    @Spec("INH-005")
    void theOtherSidesOfTheParentAreThoseOfTheChild() {
        Shop mill = Bakery.named("Mill", 1);
        mill.save();
        Bakery oven = Bakery.named("Oven", 2);
        oven.supplier.set(mill);
        oven.save();

        Bakery supplier = Bakery.objects.filter(q("supplied__name", "Oven")).get();
        assertThat(supplier.name).isEqualTo("Mill");
        assertThat(((OneToMany<?>) supplier.related("supplied")).list())
                .singleElement()
                .isEqualTo(oven);
    }

    @Test
    @Spec("INH-009")
    void aChildOfARowThatIsThereIsSavedRaw() {
        Shop shop = Shop.named("Mill");
        shop.save();
        Bakery bakery = new Bakery();
        bakery.setPk(shop.pk());
        bakery.breads = 3;

        assertThat(changes(() -> bakery.save(SaveOptions.DEFAULTS.raw().forceInsert())))
                .containsExactly("INSERT INTO inheritance_bakery");
        assertThat(Bakery.objects.get().name).isEqualTo("Mill");
        assertThat(Bakery.objects.get().breads).isEqualTo(3);
    }

    @Test
    @Spec("INH-009")
    void anOrdinarySaveWritesTheFieldsOfTheParentToo() {
        Shop shop = Shop.named("Mill");
        shop.save();
        Bakery bakery = Bakery.named("Oven", 3);
        bakery.setPk(shop.pk());

        bakery.save();

        shop.refresh();
        assertThat(shop.name).isEqualTo("Oven");
    }

    @Test
    @Spec({"INST-009", "INST-010"})
    void whatTheParentDeclaresIsValidatedForTheChild() {
        Shop.named("Mill").save();
        Bakery bakery = Bakery.named("Mill", 1);
        bakery.opened = LocalDate.of(1800, 1, 1);

        assertThatThrownBy(bakery::validateUnique)
                .isInstanceOfSatisfying(
                        ValidationError.class,
                        error -> assertThat(error.problems()).containsOnlyKeys("name"));
        assertThatThrownBy(bakery::validateConstraints)
                .isInstanceOfSatisfying(
                        ValidationError.class,
                        error ->
                                assertThat(error.problems())
                                        .containsOnlyKeys(ValidationError.NON_FIELD));
    }

    @Test
    @Spec("INST-017")
    void anUpdateThatIsForcedAddsNoRow() {
        Bakery bakery = Bakery.named("Mill", 3);
        bakery.setPk(99L);

        assertThatThrownBy(() -> bakery.save(SaveOptions.DEFAULTS.forceUpdate()))
                .isInstanceOf(NotUpdated.class)
                .hasMessageContaining("inheritance_shop has none with this key");
        assertThat(Shop.objects.filter(Shop_.name.eq("Mill")).exists()).isFalse();
    }
}
