package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.Schema;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Columns that the database computes from others.
@EveryDatabase
@Spec("FIELD-026")
class GeneratedTest {
    private final Database database;
    private final Features features;
    private final Box box = new Box();

    GeneratedTest(Database database) {
        this.database = database;
        this.features = database.backend().features();
    }

    @BeforeEach
    void create() {
        Schema.create(database, Box.class);
        box.width = 3;
        box.height = 4;
        box.name = "ONE";
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Box.class);
    }

    @Test
    void whatIsComputedComesBackWithAnInsert() {
        assertThat(box.area).isNull();
        try (QueryRecorder queries = QueryRecorder.start()) {
            box.save();
            assertThat(queries.statements()).hasSize(features.canReturnRowsFromInsert() ? 1 : 2);
        }
        assertThat(box.area).isEqualTo(12);
        assertThat(box.volume).isNull();
        assertThat(box.label).isEqualTo("box one");
    }

    @Test
    void whatIsComputedIsReadAgainAfterAnUpdate() {
        box.save();
        box.depth = 2;
        box.width = 5;
        try (QueryRecorder queries = QueryRecorder.start()) {
            box.save();
            assertThat(queries.statements()).hasSize(1);
        }
        assertThat(box.area).isEqualTo(12);
        box.refreshFields("area", "volume");
        assertThat(box.area).isEqualTo(20);
        assertThat(box.volume).isEqualTo(40);
        Box.objects.update(Box_.width.to(9));
        box.refresh();
        assertThat(box.area).isEqualTo(36);
    }

    @Test
    void whatIsComputedComesBackWithManyInserts() {
        Box other = new Box();
        other.width = 7;
        Box.objects.bulkCreate(List.of(box, other));
        assertThat(Box.objects.orderBy(Box_.area.asc()).select(Box_.area).list())
                .containsExactly(7, 12);
        if (features.canReturnRowsFromBulkInsert()) {
            assertThat(other.area).isEqualTo(7);
        }
    }

    @Test
    void whatIsComputedIsNeverWritten() {
        box.area = 100;
        box.label = "mine";
        box.save();
        assertThat(box.area).isEqualTo(12);
        box.area = 100;
        box.save();
        box.refresh();
        assertThat(box.area).isEqualTo(12);
        box.area = 100;
        box.save(SaveOptions.DEFAULTS.updateFields(List.of("area")));
        box.refresh();
        assertThat(box.area).isEqualTo(12);
        Box.objects.bulkCreate(List.of(box()));
        Box.objects.update(Box_.area.to(5), Box_.name.to("two"));
        assertThat(Box.objects.select(Box_.area).list()).containsOnly(12, 1);
        assertThat(Box.objects.select(Box_.label).list()).containsOnly("box two");
    }

    private static Box box() {
        Box box = new Box();
        box.area = 77;
        return box;
    }

    @Test
    void queriesUseItAsAnyOtherColumn() {
        box.save();
        new Box().save();
        assertThat(Box.objects.filter(Box_.area.gt(Box_.width.times(2))).count()).isOne();
        assertThat(Box.objects.orderBy(Box_.area.desc()).first()).hasValue(box);
        assertThat(Box.objects.filter(Box_.label.contains("ONE".toLowerCase())).count()).isOne();
    }

    @Test
    void formsLeaveItOutAndValidationToo() {
        var area = Apps.options(Box.class).column("area");
        assertThat(area.editable()).isFalse();
        assertThat(area.blank()).isTrue();
        assertThat(area.generatedStored()).isTrue();
        box.cleanFields("depth");
    }

    @Test
    @RequiresFeature("supportsVirtualGeneratedColumns")
    void aColumnMayBeComputedWheneverItIsRead() {
        Schema.create(database, Circle.class);
        try {
            Circle circle = new Circle();
            circle.radius = 4;
            circle.save();
            assertThat(circle.diameter).isEqualTo(8);
            circle.radius = 5;
            circle.diameter = 77;
            circle.save();
            circle.refresh();
            assertThat(circle.diameter).isEqualTo(10);
            assertThat(Circle.objects.filter(Circle_.diameter.eq(10)).count()).isOne();
        } finally {
            Schema.drop(database, Circle.class);
        }
    }

    @Test
    void aDatabaseWithoutTheKindOfColumnIsFoundOutAtTheStart() {
        List<String> ids =
                Checks.run(List.of(Apps.options(Circle.class), Apps.options(Box.class)), database)
                        .stream()
                        .map(CheckMessage::id)
                        .distinct()
                        .toList();
        assertThat(ids)
                .isEqualTo(
                        features.supportsVirtualGeneratedColumns()
                                ? List.of()
                                : List.of("fields.E221"));
    }
}
