package dev.quintet.conformance.common;

import static dev.quintet.conformance.common.Part_.id;
import static dev.quintet.conformance.common.Part_.name;
import static dev.quintet.conformance.common.Part_.price;
import static dev.quintet.conformance.common.Part_.whole;
import static dev.quintet.models.expressions.AggregateFunctions.count;
import static dev.quintet.models.expressions.AggregateFunctions.sum;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ConditionalFunctions.value;
import static dev.quintet.models.expressions.Functions.orderBy;
import static dev.quintet.models.expressions.Functions.rowNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.CommonTable;
import dev.quintet.models.Prefetch;
import dev.quintet.models.Query;
import dev.quintet.models.RowIterator;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What rows of common tables are like, and what can be done with them.
@EveryDatabase
class CommonTableRowsTest {
    private final Database database;

    CommonTableRowsTest(Database database) {
        this.database = database;
        Machine.in(database);
    }

    private static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).sorted().toList();
    }

    private static CommonTable<Part> dear() {
        return CommonTable.of("dear", Part.objects.filter(price.gte(80)));
    }

    @Test
    void columnsThatTheQueryLeftOutAreLoadedLater() {
        var some = CommonTable.of("some", Part.objects.only("name").filter(price.gte(200)));

        Part bike = some.rows().get(name.eq("bike"));

        assertThat(bike.isLoaded(price)).isFalse();
        bike.load(price);
        assertThat(bike.price).isEqualTo(500);
        assertThatThrownBy(() -> some.rows().filter(price.gt(1)).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContainingAll("'some'", "'price'");
    }

    @Test
    void instancesCanBeSaved() {
        Part wheel = dear().rows().get(name.eq("wheel"));
        wheel.price = 81;
        wheel.save();
        assertThat(Part.objects.get(name.eq("wheel")).price).isEqualTo(81);
        wheel.price = 80;
        wheel.save();
    }

    @Test
    void groupsOfInstancesCarryTheirValues() {
        var parts = count(whole().id).as("number");
        var sizes = CommonTable.of("sizes", Part.objects.annotate(parts).filter(price.gt(20)));

        assertThat(sizes.rows().filter(parts.gt(0L)).orderBy(name.asc()))
                .extracting(each -> each + " " + each.get(parts))
                .containsExactly("frame 1", "rim 1", "wheel 1");
    }

    @Test
    void windowFunctionsAreComputedInIt() {
        var place = rowNumber().over(orderBy(price.desc())).as("place");
        var ranked = CommonTable.of("ranked", Part.objects.annotate(place));

        assertThat(names(ranked.rows().filter(place.lte(2)))).containsExactly("bike", "frame");
        assertThat(ranked.rows().filter(name.eq("wheel")).first().orElseThrow().get(place))
                .isEqualTo(3);
    }

    @Test
    void rowsComeBitByBitAndInOtherForms() {
        List<String> streamed = new ArrayList<>();
        try (RowIterator<Part> rows = dear().rows().orderBy(name.asc()).iterator(2)) {
            rows.forEachRemaining(part -> streamed.add(part.name));
        }

        assertThat(streamed).containsExactly("bike", "frame", "wheel");
        assertThat(dear().rows().select(name).orderBy(price.asc()).list())
                .containsExactly("wheel", "frame", "bike");
        assertThat(dear().rows().values("whole__name").distinct().count()).isEqualTo(2);
        assertThat(dear().rows().explain()).isNotEmpty();
        assertThat(dear().rows().contains(Part.objects.get(name.eq("lamp")))).isFalse();
        assertThat(dear().rows().inBulk()).hasSize(3);
    }

    @Test
    void rowsCanBeCombinedAndPrefetched() {
        assertThat(names(dear().rows().union(Part.objects.filter(name.eq("lamp")))))
                .containsExactly("bike", "frame", "lamp", "wheel");
        var cheap = CommonTable.of("cheap", Part.objects.filter(price.lt(80)));
        assertThat(names(dear().rows().orderBy().union(cheap.rows().orderBy()))).hasSize(6);
        Part bike =
                Part.objects
                        .prefetchRelated(Prefetch.of(Part_.parts(), dear().rows()).as("dearParts"))
                        .get(name.eq("bike"));
        assertThat((List<?>) bike.prefetched("dearParts")).hasSize(2);
    }

    @Test
    void theOrderOfACombinationChoosesItsSlice() {
        var all = Part.objects.filter(price.gte(80)).union(Part.objects.filter(name.eq("lamp")));
        var ordered = CommonTable.of("parts", all.orderBy(price.desc()));
        var two = CommonTable.of("parts", all.orderBy(price.desc()).limit(2));
        var cheapest =
                CommonTable.of("parts", all.values("id", "price").orderBy(by("price")).limit(1));

        assertThat(names(ordered.rows().filter(price.lt(100)))).containsExactly("lamp", "wheel");
        assertThat(names(two.rows())).containsExactly("bike", "frame");
        assertThat(cheapest.rows().values("price").list()).containsExactly(Map.of("price", 20));
    }

    @Test
    void aCircleEndsWhereEachRowComesOnce() {
        var around =
                CommonTable.recursiveDistinct(
                        "around",
                        Part.objects.filter(name.eq("rim")).values("id"),
                        found ->
                                Part.objects
                                        .join(
                                                found,
                                                whole().id
                                                        .eq(found.get(id))
                                                        .or(id.eq(found.get(id))))
                                        .values("id"));

        if (database.backend().features().supportsDistinctRecursion()) {
            assertThat(around.rows().count()).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> around.rows().count())
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining("'around'");
        }
    }

    @Test
    void theStepsCanBeLimited() {
        var depth = value(0).as("depth");
        var tree =
                CommonTable.recursive(
                        "tree",
                        Part.objects.filter(whole().isNull()).annotate(depth),
                        found ->
                                Part.objects
                                        .join(found, whole().id.eq(found.get(id)))
                                        .filter(found.get(depth).lt(1))
                                        .annotate(found.get(depth).plus(1).as("depth")));

        assertThat(names(tree.rows())).containsExactly("bike", "frame", "lamp", "wheel");
    }

    @Test
    void bothPartsHaveTheSameColumns() {
        var wrong =
                CommonTable.recursive(
                        "wrong",
                        Part.objects.values("id"),
                        found ->
                                Part.objects
                                        .join(found, whole().id.eq(found.get(id)))
                                        .values("id", "name"));

        assertThatThrownBy(() -> wrong.rows().values("id").list())
                .isInstanceOf(FieldError.class)
                .hasMessageContainingAll("'wrong'", "1 columns", "2");
    }

    @Test
    void theRowsFoundBeforeAreKnownInTheirOwnDefinitionOnly() {
        List<CommonTable<Part>> kept = new ArrayList<>();
        CommonTable.recursive(
                "kept",
                Part.objects.values("id"),
                found -> {
                    kept.add(found);
                    return Part.objects.join(found, id.eq(found.get(id))).values("id");
                });

        assertThatThrownBy(() -> kept.getFirst().rows().list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'kept'");
    }

    @Test
    void aChildModelIsReadWithItsParentsColumns() {
        Schema.create(database, Supply.class, Spare.class);
        try {
            Spare spare = new Spare();
            spare.name = "tube";
            spare.weight = 3;
            spare.save();
            Supply supply = new Supply();
            supply.name = "glue";
            supply.save();
            var light = CommonTable.of("light", Spare.objects.filter(Spare_.weight.lt(5)));

            Spare read = light.rows().get();

            assertThat(read.name).isEqualTo("tube");
            assertThat(read.weight).isEqualTo(3);
            assertThat(light.rows().filter(Spare_.name.eq("tube")).count()).isEqualTo(1);
            assertThat(
                            Supply.objects
                                    .join(light, Supply_.id.eq(light.get(Spare_.id)))
                                    .values("name")
                                    .list())
                    .containsExactly(Map.of("name", "tube"));
        } finally {
            Schema.drop(database, Spare.class, Supply.class);
        }
    }

    @Test
    void itCannotHaveTheNameOfATable() {
        String table = Apps.options(Part.class).table();
        var shadow = CommonTable.of(table, Part.objects.filter(name.eq("bike")));

        assertThatThrownBy(() -> shadow.rows().list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The common table '" + table + "' has the name of the table");
    }

    @Test
    void theKeyOfAChildModelHasTheNameOfItsParentsToo() {
        Schema.create(database, Supply.class, Spare.class, Repair.class);
        try {
            Spare tube = Spare.objects.create(Spare_.name.to("tube"));
            Spare.objects.create(Spare_.name.to("chain"));
            Repair.objects.create(Repair_.spare().to(tube), Repair_.minutes.to(20));
            Repair.objects.create(Repair_.spare().to(tube), Repair_.minutes.to(5));
            var all = sum(Repair_.minutes).as("all");
            var time = CommonTable.of("time", Repair.objects.values("spare").annotate(all));

            assertThat(
                            Spare.objects
                                    .join(time, Spare_.id.eq(time.get(Repair_.spare().id)))
                                    .annotate(time.get(all).as("minutes"))
                                    .values("name", "minutes")
                                    .list())
                    .containsExactly(Map.of("name", "tube", "minutes", 25L));
        } finally {
            Schema.drop(database, Repair.class, Spare.class, Supply.class);
        }
    }

    @Test
    void aSortedNameMayBeUsedInOrders() {
        var twice = price.times(2).as("twice");
        var priced = CommonTable.of("priced", Part.objects.annotate(twice));

        assertThat(priced.rows().orderBy(by("-twice")).first().orElseThrow().name)
                .isEqualTo("bike");
        assertThat(
                        Part.objects
                                .join(priced, id.eq(priced.get(id)))
                                .orderBy(priced.get(twice).desc(), name.asc())
                                .limit(2))
                .extracting(part -> part.name)
                .containsExactly("bike", "frame");
        assertThat(Part.objects.join(priced, id.eq(priced.get(id))).filter(q("name", "rim")).get())
                .hasToString("rim");
    }
}
