package dev.quintet.conformance.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Managers of one's own, and where the library uses which.
@EveryDatabase
class ManagersTest {
    private final Poet ann;

    ManagersTest(Database database) {
        Bands.fresh(database);
        ann = Poet.objects.create(Poet_.name.to("ann"));
        poem("Autumn", 4, false);
        poem("Ashes", 8, true);
        poem("The Sea", 200, false);
    }

    private Poem poem(String title, int verses, boolean burnt) {
        return Poem.objects.create(
                Poem_.title.to(title),
                Poem_.verses.to(verses),
                Poem_.burnt.to(burnt),
                Poem_.poet().to(ann));
    }

    @Test
    @Spec({"MGR-006", "MGR-007"})
    void theMethodsOfAQuerySetOfOnesOwnGoOnThroughAChain() {
        assertThat(Poem.kept.all().epic().list())
                .extracting(poem -> poem.title)
                .containsExactly("The Sea");
        assertThat(Poem.kept.filter(Poem_.verses.gt(1)).alphabetical().exclude(Poem_.verses.eq(0)))
                .extracting(poem -> poem.title)
                .containsExactly("Autumn", "The Sea");
        assertThat(Poem.objects.filter(Poem_.burnt.eq(true)).as(PoemQuery::new).epic().exists())
                .isFalse();
        assertThat(ann.poems.as(PoemQuery::new).alphabetical().list()).hasSize(2);
    }

    @Test
    @Spec({"MGR-002", "MGR-003"})
    void theFirstManagerDecidesWhichRowsAreRelated() {
        assertThat(Poem.kept.count()).isEqualTo(2);
        assertThat(Poem.objects.count()).isEqualTo(3);
        assertThat(ann.poems.count()).isEqualTo(2);
        assertThat(ann.poems.filter(Poem_.title.eq("Ashes")).exists()).isFalse();
    }

    @Test
    @Spec("MGR-004")
    void whatIsReferredToIsReachedWhateverTheManagersHide() {
        Poem ashes = Poem.objects.get(Poem_.title.eq("Ashes"));
        Reading.objects.create(Reading_.poem().to(ashes));

        Reading reading = Reading.objects.get();
        assertThat(reading.poem.get().title).isEqualTo("Ashes");

        ashes.title = "Smoke";
        ashes.save();
        ashes.title = "";
        ashes.refresh();
        assertThat(ashes.title).isEqualTo("Smoke");

        ann.delete();
        assertThat(Poem.objects.exists()).isFalse();
        assertThat(Reading.objects.exists()).isFalse();
    }

    @Test
    void aManagerIsAskedAnewEachTime() {
        assertThat(Poem.kept.list()).hasSize(2);
        poem("Winter", 4, false);
        assertThat(Poem.kept.list()).hasSize(3);
        assertThat(Poem.kept.create(Poem_.poet().to(ann), Poem_.title.to("May")).pk()).isNotNull();
    }
}
