package dev.quintet.conformance.inheritance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.MultipleObjectsReturned;
import dev.quintet.models.NotUpdated;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Other behaviour over the table of another model.
@EveryDatabase
class ProxyTest {
    ProxyTest(Database database) {
        Shops.fresh(database);
        for (String name : List.of("B", "C", "A")) {
            Shop shop = Shop.named(name);
            shop.opened = LocalDate.of(name.equals("A") ? 1990 : 2010, 1, 1);
            shop.save();
        }
    }

    @Test
    @Spec({"INH-006", "META-010"})
    void queriesGiveTheClassThatWasAsked() {
        assertThat(ShopByName.objects.list())
                .allMatch(shop -> shop.getClass() == ShopByName.class)
                .extracting(Announced::announcement)
                .containsExactly("Come to A", "Come to B", "Come to C");
        assertThat(Shop.objects.list())
                .allMatch(shop -> shop.getClass() == Shop.class)
                .extracting(shop -> shop.name)
                .containsExactly("C", "B", "A");
        ShopByName made = new ShopByName();
        made.name = "D";
        made.save();
        assertThat(Shop.objects.count()).isEqualTo(4);
    }

    @Test
    @Spec({"INH-006", "INST-020"})
    void anInstanceEqualsThatOfTheModelItself() {
        Shop shop = Shop.objects.get(Shop_.name.eq("A"));
        ShopByName same = ShopByName.objects.get(ShopByName_.name.eq("A"));
        Shop partly = Shop.objects.only("name").get(Shop_.name.eq("A"));

        assertThat((Object) same).isEqualTo(shop);
        assertThat(shop).isEqualTo(same).isEqualTo(partly);
        assertThat(new HashSet<Object>(List.of(shop))).contains(same);
    }

    @Test
    @Spec("INH-006")
    void aProxyHasItsOwnLabelManagersAndPermissionsAndTheTableOfItsModel() {
        Options<ShopByName> proxy = Apps.options(ShopByName.class);
        assertThat(proxy.label()).isEqualTo("inheritance.ShopByName");
        assertThat(proxy.table()).isEqualTo(Apps.options(Shop.class).table());
        assertThat(proxy.proxyFor()).contains(Apps.options(Shop.class));
        assertThat(proxy.managers().keySet()).containsExactly("early", "objects");
        assertThat(proxy.permissions().keySet())
                .containsExactly(
                        "add_shopbyname",
                        "change_shopbyname",
                        "delete_shopbyname",
                        "view_shopbyname");
        assertThat(ShopByName.early.count()).isEqualTo(1);
    }

    @Test
    @Spec("MODEL-001")
    void anErrorTellsWhichModelItIsAbout() {
        assertThatThrownBy(() -> Bakery.objects.get(Bakery_.name.eq("none")))
                .isInstanceOfSatisfying(
                        DoesNotExist.class,
                        error -> {
                            assertThat(error.model()).isEqualTo("inheritance.Bakery");
                            assertThat(error.isAbout(Bakery.class)).isTrue();
                            assertThat(error.isAbout(Shop.class)).isTrue();
                            assertThat(error.isAbout(Kiosk.class)).isFalse();
                        });
        assertThatThrownBy(() -> ShopByName.objects.get())
                .isInstanceOfSatisfying(
                        MultipleObjectsReturned.class,
                        error -> assertThat(error.isAbout(Shop.class)).isTrue());
        Letter letter = new Letter();
        letter.setId(987_654L);
        assertThatThrownBy(() -> letter.save(SaveOptions.DEFAULTS.forceUpdate()))
                .isInstanceOfSatisfying(
                        NotUpdated.class,
                        error -> {
                            assertThat(error.model()).isEqualTo("inheritance.Letter");
                            assertThat(error.isAbout(Letter.class)).isTrue();
                            assertThat(error.isAbout(Shop.class)).isFalse();
                        });
    }

    @Test
    @Spec("MODEL-001")
    void eachModelHasATableAndIsKnownByItsLabel() {
        Options<Bakery> bakery = Apps.options(Bakery.class);
        assertThat(Apps.model("inheritance.bakery")).isSameAs(bakery);
        assertThat(bakery.table()).isEqualTo("inheritance_bakery");
        assertThat(bakery.localFields())
                .extracting(field -> field.column())
                .containsExactly("shop_ptr_id", "breads", "supplier_id");
        assertThat(Set.copyOf(Apps.all())).contains(bakery, Apps.options(ShopByName.class));
    }
}
