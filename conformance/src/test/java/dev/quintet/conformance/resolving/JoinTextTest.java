package dev.quintet.conformance.resolving;

import static dev.quintet.conformance.resolving.Member_.age;
import static dev.quintet.conformance.resolving.Member_.mentor;
import static dev.quintet.conformance.resolving.Member_.name;
import static dev.quintet.conformance.resolving.Member_.skills;
import static dev.quintet.conformance.resolving.Member_.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Condition;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

/// Which tables a filter joins, and how.
@EveryDatabase
class JoinTextTest {
    private static final String TO_TEAM = "INNER JOIN team ON member.team_id = team.id";
    private static final String TO_MENTOR = "INNER JOIN member T2 ON member.mentor_id = T2.id";

    JoinTextTest(Database database) {
        assertThat(database.alias()).isNotEmpty(); // only its dialect matters
    }

    @SafeVarargs
    private static String filter(Condition<? super Member>... conditions) {
        return Text.from(Member.objects.filter(conditions));
    }

    @SafeVarargs
    private static String exclude(Condition<? super Member>... conditions) {
        return Text.from(Member.objects.exclude(conditions));
    }

    // ---- over keys

    @Test
    void aColumnOfItsOwnNeedsNoJoin() {
        assertThat(filter(age.eq(1))).isEqualTo("member WHERE member.age = ?");
    }

    @Test
    void aKeyIsOnTheNearTable() {
        assertThat(filter(team().id.eq(1L))).isEqualTo("member WHERE member.team_id = ?");
        assertThat(filter(mentor().team().id.eq(1L)))
                .isEqualTo("member " + TO_MENTOR + " WHERE T2.team_id = ?");
        assertThat(filter(mentor().id.isNull())).isEqualTo("member WHERE member.mentor_id IS NULL");
    }

    @Test
    void aConditionThatNeedsThePartnerMakesTheJoinInner() {
        assertThat(filter(team().name.eq("x")))
                .isEqualTo("member " + TO_TEAM + " WHERE team.name = ?");
        assertThat(filter(mentor().name.eq("x")))
                .isEqualTo("member " + TO_MENTOR + " WHERE T2.name = ?");
    }

    @Test
    void aConditionThatHoldsWithoutAPartnerKeepsItOuter() {
        assertThat(filter(mentor().name.isNull()))
                .isEqualTo(
                        "member LEFT OUTER JOIN member T2 ON member.mentor_id = T2.id"
                                + " WHERE T2.name IS NULL");
    }

    @Test
    void inAnOrAllBranchesHaveToNeedThePartner() {
        assertThat(filter(mentor().name.eq("x").or(age.eq(1))))
                .isEqualTo(
                        "member LEFT OUTER JOIN member T2 ON member.mentor_id = T2.id"
                                + " WHERE T2.name = ? OR member.age = ?");
        assertThat(filter(mentor().name.eq("x").or(mentor().age.eq(1))))
                .isEqualTo("member " + TO_MENTOR + " WHERE T2.name = ? OR T2.age = ?");
    }

    @Test
    void aFilterThatNeedsThePartnerTurnsAnEarlierOuterJoin() {
        assertThat(
                        Text.from(
                                Member.objects
                                        .filter(mentor().name.eq("x").or(age.eq(1)))
                                        .filter(mentor().age.gt(2))))
                .isEqualTo(
                        "member "
                                + TO_MENTOR
                                + " WHERE (T2.name = ? OR member.age = ?) AND T2.age > ?");
    }

    @Test
    void filtersShareTheJoinToOneRow() {
        assertThat(
                        Text.from(
                                Member.objects
                                        .filter(team().name.eq("x"))
                                        .filter(team().name.ne("y"))))
                .startsWith("member " + TO_TEAM + " WHERE team.name = ? AND ")
                .doesNotContain("T2", "T3");
    }

    @Test
    void anOrderSharesTheJoinOfAFilter() {
        assertThat(Text.from(Member.objects.filter(team().name.eq("x")).orderBy(team().name.asc())))
                .startsWith("member " + TO_TEAM + " WHERE team.name = ? ORDER BY team.name");
    }

    @Test
    void underANegationANullIsNoReasonToLoseARow() {
        assertThat(exclude(mentor().name.eq("x")))
                .isEqualTo(
                        "member LEFT OUTER JOIN member T2 ON member.mentor_id = T2.id"
                                + " WHERE NOT (T2.name = ? AND T2.name IS NOT NULL)");
    }

    // ---- over relations to many rows

    @Test
    void conditionsOfAFilterShareTheJoinToManyRows() {
        assertThat(
                        Text.from(
                                Team.objects.filter(
                                        Team_.members().name.eq("x"), Team_.members().age.eq(1))))
                .isEqualTo(
                        "team INNER JOIN member ON team.id = member.team_id"
                                + " WHERE member.name = ? AND member.age = ?");
    }

    @Test
    void theNextFilterMakesItsOwn() {
        assertThat(
                        Text.from(
                                Team.objects
                                        .filter(Team_.members().name.eq("x"))
                                        .filter(Team_.members().age.eq(1))))
                .isEqualTo(
                        "team INNER JOIN member ON team.id = member.team_id"
                                + " INNER JOIN member T3 ON team.id = T3.team_id"
                                + " WHERE member.name = ? AND T3.age = ?");
    }

    @Test
    void pairsAreJoinedOverTheirTable() {
        assertThat(filter(skills().word.eq("x")))
                .isEqualTo(
                        "member INNER JOIN member_skills ON member.id = member_skills.member_id"
                                + " INNER JOIN skill ON member_skills.skill_id = skill.id"
                                + " WHERE skill.word = ?");
        assertThat(filter(skills().id.eq(1L)))
                .isEqualTo(
                        "member INNER JOIN member_skills ON member.id = member_skills.member_id"
                                + " WHERE member_skills.skill_id = ?");
    }

    @Test
    void aNegatedConditionOverManyRowsIsAQueryOfItsOwn() {
        assertThat(exclude(skills().word.eq("x")))
                .startsWith("member WHERE NOT ")
                .contains("EXISTS (SELECT 1 FROM member_skills U1", "U1.member_id = member.id");
    }

    // ---- without need

    @Test
    void whatIsKnownIsNotAsked() {
        assertThat(Member.objects.filter(age.in()).sql()).isEmpty();
        assertThat(filter(age.in().or(name.eq("x")))).isEqualTo("member WHERE member.name = ?");
        assertThat(exclude(age.in())).isEqualTo("member");
    }

    @Test
    void selectRelatedJoinsAsTheKeyDemands() {
        assertThat(Text.from(Member.objects.selectRelated(team()))).isEqualTo("member " + TO_TEAM);
        assertThat(Text.from(Member.objects.selectRelated(mentor().team())))
                .isEqualTo(
                        "member LEFT OUTER JOIN member T2 ON member.mentor_id = T2.id"
                                + " LEFT OUTER JOIN team ON T2.team_id = team.id");
    }
}
