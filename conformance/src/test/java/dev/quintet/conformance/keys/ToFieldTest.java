package dev.quintet.conformance.keys;

import static dev.quintet.models.expressions.AggregateFunctions.count;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.Prefetch;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.LazyLoading;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// A key that refers to another unique column of its target than the primary key.
@EveryDatabase
class ToFieldTest {
    private final Database database;
    private final Country norway;
    private final Country iceland;
    private final City oslo;

    ToFieldTest(Database database) {
        Keys.fresh(database);
        this.database = database;
        norway = Country.objects.create(Country_.code.to("no"), Country_.name.to("Norway"));
        iceland = Country.objects.create(Country_.code.to("is"), Country_.name.to("Iceland"));
        oslo = City.objects.create(City_.name.to("Oslo"), City_.country().to(norway));
        City.objects.create(City_.name.to("Reykjavik"), City_.country().to(iceland));
    }

    @Test
    @Spec("REL-015")
    void theColumnHoldsTheValueOfThatField() {
        assertThat(oslo.country.id()).isEqualTo("no");
        assertThat(City.objects.orderBy(City_.name.asc()).values("name", "country").list())
                .isEqualTo(
                        List.of(
                                Map.of("name", "Oslo", "country", "no"),
                                Map.of("name", "Reykjavik", "country", "is")));
        assertThat(City.objects.filter(q("name", "Oslo")).values("countryId").get())
                .isEqualTo(Map.of("countryId", "no"));
    }

    @Test
    @Spec("REL-015")
    void theColumnHasTheTypeOfThatField() {
        ForeignKeyField key = (ForeignKeyField) Apps.options(City.class).field("country");

        assertThat(key.sqlType()).isEqualTo(Apps.options(Country.class).column("code").sqlType());
        assertThat(key.column()).isEqualTo("country_id");
    }

    @Test
    @Spec("REL-015")
    void anInstanceAndItsValueFindTheRows() {
        assertThat(City.objects.filter(City_.country().eq(norway)).get()).isEqualTo(oslo);
        assertThat(City.objects.filter(q("country", "no")).get()).isEqualTo(oslo);
        assertThat(City.objects.filter(q("countryId", "no")).get()).isEqualTo(oslo);
        assertThat(City.objects.filter(q("country__in", Country.objects.filter(q("code", "no")))))
                .containsExactly(oslo);
        assertThat(City.objects.filter(City_.country().in(List.of(norway)))).containsExactly(oslo);
    }

    @Test
    @Spec("REL-015")
    void thePrimaryKeyOfTheTargetTakesAJoin() {
        assertThat(City.objects.filter(q("country__pk", norway.pk())).get()).isEqualTo(oslo);
        assertThat(City.objects.filter(q("country__id", norway.pk())).get()).isEqualTo(oslo);
        assertThat(
                        Statements.during(
                                database,
                                () -> City.objects.filter(q("country__code", "no")).get()))
                .singleElement()
                .asString()
                .doesNotContain("JOIN");
    }

    @Test
    @Spec("REL-015")
    void joinsLeadOverThatField() {
        assertThat(City.objects.filter(City_.country().name.eq("Norway")).get()).isEqualTo(oslo);
        assertThat(Country.objects.filter(Country_.cities().name.eq("Oslo")).get())
                .isEqualTo(norway);
        assertThat(Country.objects.exclude(Country_.cities().name.eq("Oslo")).get())
                .isEqualTo(iceland);
        var cities = count(Country_.cities()).as("number");
        assertThat(
                        Country.objects
                                .annotate(cities)
                                .filter(Country_.code.eq("no"))
                                .get()
                                .get(cities))
                .isEqualTo(1);
    }

    @Test
    @Spec("REL-015")
    @LazyLoading
    void theObjectIsFoundByThatField() {
        City read = City.objects.get(City_.name.eq("Oslo"));

        assertThat(read.country.get()).isEqualTo(norway);
        read.country.setId("is");
        assertThat(read.country.get()).isEqualTo(iceland);
        read.country.setId("xx");
        assertThatThrownBy(read.country::get).isInstanceOf(DoesNotExist.class);
    }

    @Test
    @Spec("REL-015")
    void relatedRowsCanBeLoadedBeforehand() {
        City joined = City.objects.selectRelated(City_.country()).get(City_.name.eq("Oslo"));
        City prefetched = City.objects.prefetchRelated("country").get(City_.name.eq("Oslo"));
        Country country =
                Country.objects.prefetchRelated("cities", "flag").get(Country_.code.eq("no"));

        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    assertThat(joined.country.get()).isEqualTo(norway);
                                    assertThat(prefetched.country.get()).isEqualTo(norway);
                                    assertThat(country.cities.list()).containsExactly(oslo);
                                    assertThat(country.flag.find()).isEmpty();
                                }))
                .isEmpty();
    }

    @Test
    @Spec("REL-015")
    void theSetOfRelatedRowsGoesByThatField() {
        City bergen = norway.cities.create(City_.name.to("Bergen"));

        assertThat(bergen.country.id()).isEqualTo("no");
        assertThat(norway.cities.count()).isEqualTo(2);
        iceland.cities.add(bergen);
        assertThat(City.objects.get(City_.name.eq("Bergen")).country.id()).isEqualTo("is");
        iceland.cities.remove(bergen);
        assertThat(norway.cities.list()).containsExactly(oslo);
    }

    @Test
    @Spec("REL-015")
    void theOneRowThatRefersBackIsFoundByThatField() {
        Flag flag = Flag.objects.create(Flag_.country().to(norway), Flag_.stripes.to(3));

        assertThat(flag.country.id()).isEqualTo("no");
        Country read = Country.objects.selectRelated("flag").get(Country_.code.eq("no"));
        assertThat(read.flag.get()).isEqualTo(flag);
        assertThat(Country.objects.filter(Country_.flag().stripes.eq(3)).get()).isEqualTo(norway);
    }

    @Test
    @Spec("REL-015")
    void deletionsGoByThatField() {
        Flag flag = Flag.objects.create(Flag_.country().to(norway), Flag_.stripes.to(3));

        assertThat(norway.delete().perModel()).isEqualTo(Map.of("keys.Country", 1, "keys.City", 1));
        flag.refresh();

        assertThat(flag.country.id()).isNull();
        assertThat(City.objects.get().name).isEqualTo("Reykjavik");
    }

    @Test
    @Spec({"REL-015", "RELMGR-005"})
    void anOwnerWithoutAValueHasNoRowsAndGetsNone() {
        Country unnamed = Country.objects.create(Country_.name.to("Nowhere"));

        assertThat(unnamed.cities.list()).isEmpty();
        assertThatThrownBy(() -> unnamed.cities.add(oslo))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code");
    }

    @Test
    @Spec({"REL-015", "QSR-025"})
    void aPrefetchWhoseQueryLeavesThatFieldOutFindsTheRows() {
        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    City city =
                                            City.objects
                                                    .prefetchRelated(
                                                            Prefetch.of(
                                                                    City_.country(),
                                                                    Country.objects.only("name")))
                                                    .get(City_.name.eq("Oslo"));
                                    assertThat(city.country.get().name).isEqualTo("Norway");
                                }))
                .hasSize(2);
    }
}
