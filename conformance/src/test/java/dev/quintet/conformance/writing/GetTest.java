package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.company.Badge;
import dev.quintet.conformance.company.Employee;
import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.MultipleObjectsReturned;
import dev.quintet.models.expressions.ByName;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

@EveryDatabase
class GetTest {

    GetTest(Database database) {
        Written.fresh(database);
        Mark.objects.bulkCreate(
                IntStream.rangeClosed(1, 22)
                        .mapToObj(i -> {
                            Mark mark = new Mark();
                            mark.code = "m" + i;
                            mark.weight = i;
                            return mark;
                        })
                        .toList());
    }

    @Test
    @Spec("QST-001")
    void theOnlyRowIsGiven() {
        assertThat(Mark.objects.get(Mark_.weight.eq(3)).code).isEqualTo("m3");
        assertThat(Mark.objects.filter(Mark_.weight.eq(3)).get().code).isEqualTo("m3");
        assertThat(Mark.objects.get(Mark_.weight.gte(3), Mark_.weight.lt(4)).code).isEqualTo("m3");
    }

    @Test
    @Spec("QST-001")
    void noRowAndSeveralAreErrorsThatNameTheModel() {
        assertThatThrownBy(() -> Mark.objects.get(Mark_.weight.eq(99)))
                .isInstanceOf(DoesNotExist.class)
                .hasMessage("No Mark matches the query.");
        assertThatThrownBy(() -> Mark.objects.get(Mark_.weight.lte(20)))
                .isInstanceOf(MultipleObjectsReturned.class)
                .hasMessage("get() expects one Mark, but 20 match the query.");
        assertThatThrownBy(() -> Mark.objects.get())
                .isInstanceOf(MultipleObjectsReturned.class)
                .hasMessage("get() expects one Mark, but more than 20 match the query.");
    }

    @Test
    @Spec("QST-001")
    void anOrderIsLeftOutUnlessItMatters() {
        try (QueryRecorder log = QueryRecorder.start()) {
            Mark.objects.orderBy(Mark_.weight.asc()).get(Mark_.weight.eq(1));
            assertThat(log.statements().getFirst().sql()).doesNotContain("ORDER BY");
        }
        assertThat(Mark.objects.orderBy(Mark_.weight.desc()).limit(1).get().weight).isEqualTo(22);
    }

    @Test
    @Spec("QST-001")
    void aUnionIsAskedWithoutConditions() {
        var both =
                Mark.objects
                        .filter(Mark_.weight.eq(1))
                        .union(Mark.objects.filter(Mark_.weight.eq(1)));
        assertThat(both.get().code).isEqualTo("m1");
        assertThatThrownBy(() -> both.get(Mark_.code.eq("m1")))
                .isInstanceOf(NotSupportedError.class);
    }

    @Test
    @Spec("QST-002")
    void aRowIsCreatedByAnInsertAlone() {
        assertThat(
                        Written.statements(() ->
                                Mark.objects.create(Mark_.code.to("new"), Mark_.weight.to(5))))
                .containsExactly("INSERT");
        assertThat(Mark.objects.get(Mark_.code.eq("new")).weight).isEqualTo(5);
        assertThatThrownBy(() -> Mark.objects.create(Mark_.code.to("new")))
                .isInstanceOf(IntegrityError.class);
    }

    @Test
    @Spec("QST-002")
    void theOtherSideOfAOneToOneRelationCannotBeCreatedWith() {
        assertThatThrownBy(() -> Employee.objects.create(ByName.set("badge", new Badge())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'badge' of Employee cannot be set to a value: it has no column. Save"
                                + " first, then add().");
    }
}
