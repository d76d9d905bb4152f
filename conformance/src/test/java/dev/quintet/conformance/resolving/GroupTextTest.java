package dev.quintet.conformance.resolving;

import static dev.quintet.conformance.resolving.Member_.age;
import static dev.quintet.models.expressions.AggregateFunctions.count;
import static dev.quintet.models.expressions.AggregateFunctions.countAll;
import static dev.quintet.models.expressions.AggregateFunctions.max;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

/// What a query groups by, and where its conditions go.
@EveryDatabase
class GroupTextTest {

    GroupTextTest(Database database) {
        assertThat(database.alias()).isNotEmpty(); // only its dialect matters
    }

    @Test
    void conditionsOnRowsGoToWhereAndThoseOnGroupsToHaving() {
        var number = countAll().as("number");

        assertThat(
                        Text.from(
                                Member.objects
                                        .values("team")
                                        .annotate(number)
                                        .filter(age.gt(1), number.gt(2L))))
                .startsWith(
                        "member WHERE member.age > ? GROUP BY member.team_id HAVING COUNT(*) > ");
    }

    @Test
    void valuesAreTheGroups() {
        assertThat(Text.of(Member.objects.values("team__name").annotate(max(age).as("oldest"))))
                .isEqualTo(
                        "SELECT team.name, MAX(member.age) FROM member INNER JOIN team ON"
                                + " member.team_id = team.id GROUP BY team.name");
    }

    @Test
    void rowsWithoutRelatedOnesAreCountedToo() {
        assertThat(Text.from(Team.objects.annotate(count(Team_.members()).as("number"))))
                .startsWith(
                        "team LEFT OUTER JOIN member ON team.id = member.team_id GROUP BY team.id");
    }
}
