package dev.quintet.conformance.generic;

import static dev.quintet.models.expressions.AggregateFunctions.count;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.contenttypes.ContentType;
import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.LazyLoading;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// The way back from rows that may refer to any model.
@EveryDatabase
class GenericRelationTest {
    private final Database database;
    private final Animal lion;
    private final Animal tiger;
    private final Mineral quartz;

    GenericRelationTest(Database database) {
        Generic.fresh(database);
        this.database = database;
        lion = Generic.animal("lion");
        tiger = Generic.animal("tiger");
        quartz = new Mineral();
        quartz.setId(lion.id());
        quartz.save();
    }

    @Test
    @Spec({"CT-006", "RELMGR-014"})
    void theRowsOfOneModelAreKeptApartFromThoseOfOthers() {
        TaggedItem wild = Generic.tag("wild", lion);
        Generic.tag("wild", tiger);
        Generic.tag("hard", quartz);

        assertThat(lion.tags.list()).containsExactly(wild);
        assertThat(lion.tags.filter(TaggedItem_.tag.eq("hard")).exists()).isFalse();
        assertThat(lion.tags.count()).isEqualTo(1);
    }

    @Test
    @Spec("RELMGR-014")
    void rowsAreMadeForTheirOwner() {
        TaggedItem wild = lion.tags.create(TaggedItem_.tag.to("wild"));

        assertThat(wild.target.get()).isSameAs(lion);
        assertThat(TaggedItem.objects.get().objectId).isEqualTo(lion.id());
        assertThat(lion.tags.getOrCreate(TaggedItem_.tag.to("wild")).created()).isFalse();
        assertThat(lion.tags.getOrCreate(TaggedItem_.tag.to("big")).created()).isTrue();
        assertThat(tiger.tags.getOrCreate(TaggedItem_.tag.to("wild")).created()).isTrue();
        assertThat(lion.tags.count()).isEqualTo(2);
    }

    @Test
    @Spec("RELMGR-014")
    void storedRowsAreAddedWithOneUpdate() {
        TaggedItem first = Generic.tag("a", quartz);
        TaggedItem second = Generic.tag("b", tiger);

        List<String> statements = Statements.during(database, () -> lion.tags.add(first, second));

        assertThat(statements).singleElement().asString().startsWith("UPDATE");
        assertThat(lion.tags.count()).isEqualTo(2);
        assertThat(first.target.get()).isSameAs(lion);
        assertThatThrownBy(() -> lion.tags.add(new TaggedItem()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Spec("RELMGR-014")
    void newRowsAreAddedAndSaved() {
        TaggedItem fresh = new TaggedItem();
        fresh.tag = "new";
        lion.tags.addAndSave(fresh);

        assertThat(lion.tags.list()).containsExactly(fresh);
    }

    @Test
    @Spec("RELMGR-014")
    void whatIsRemovedIsDeleted() {
        TaggedItem wild = Generic.tag("wild", lion);
        TaggedItem other = Generic.tag("wild", tiger);
        Generic.tag("big", lion);

        lion.tags.remove(wild, other);
        assertThat(TaggedItem.objects.orderBy(TaggedItem_.tag.asc()))
                .extracting(item -> item.tag)
                .containsExactly("big", "wild");
        tiger.tags.removeEach(other);
        assertThat(tiger.tags.exists()).isFalse();
        lion.tags.clear();
        assertThat(TaggedItem.objects.exists()).isFalse();
    }

    @Test
    @Spec("RELMGR-014")
    void collectionsAreAddedAndRemovedToo() {
        TaggedItem first = Generic.tag("a", quartz);
        TaggedItem second = Generic.tag("b", quartz);

        lion.tags.add(List.of(first, second));
        lion.tags.remove(List.of(first));
        assertThat(lion.tags.list()).containsExactly(second);
        lion.tags.async().removeEach(List.of(second)).join();
        assertThat(TaggedItem.objects.exists()).isFalse();
    }

    @Test
    @Spec("RELMGR-014")
    void clearingDeletesThoseOfTheOwnerAlone() {
        Generic.tag("a", lion);
        Generic.tag("b", lion);
        TaggedItem hard = Generic.tag("hard", quartz);

        lion.tags.clearEach();

        assertThat(TaggedItem.objects.get()).isEqualTo(hard);
    }

    @Test
    @Spec("RELMGR-014")
    void settingDeletesTheOthersAndAddsWhatIsMissing() {
        TaggedItem kept = Generic.tag("kept", lion);
        Generic.tag("gone", lion);
        TaggedItem added = Generic.tag("added", tiger);

        lion.tags.set(List.of(kept, added));

        assertThat(lion.tags.orderBy(TaggedItem_.tag.asc())).containsExactly(added, kept);
        assertThat(TaggedItem.objects.count()).isEqualTo(2);
        TaggedItem fresh = new TaggedItem();
        lion.tags.setAndSave(List.of(fresh));
        assertThat(TaggedItem.objects.get()).isEqualTo(fresh);
    }

    @Test
    @Spec("RELMGR-014")
    void anOwnerThatIsNotSavedHasNone() {
        assertThatThrownBy(() -> new Animal().tags.list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be saved before");
    }

    @Test
    @Spec("RELMGR-014")
    void everythingCanBeDoneWithoutWaiting() throws Exception {
        lion.tags.async().create(TaggedItem_.tag.to("wild")).get();
        lion.tags.async().clear().get();

        assertThat(TaggedItem.objects.exists()).isFalse();
    }

    @Test
    @Spec("CT-006")
    void queriesFollowTheRelation() {
        Generic.tag("wild", lion);
        Generic.tag("wild", quartz);
        Generic.tag("tame", tiger);

        assertThat(Animal.objects.filter(Animal_.tags().tag.eq("wild"))).containsExactly(lion);
        assertThat(Animal.objects.filter(q("tags__tag__in", List.of("wild", "tame"))))
                .containsExactlyInAnyOrder(lion, tiger);
        assertThat(Animal.objects.exclude(Animal_.tags().tag.eq("wild"))).containsExactly(tiger);
        assertThat(Animal.objects.exclude(q("tags__tag", "none")))
                .containsExactlyInAnyOrder(lion, tiger);
        assertThat(Animal.objects.filter(q("tags__isnull", true))).isEmpty();
        assertThat(Mineral_.objects.filter(q("foundBy__tags__tag", "wild")).exists()).isFalse();
    }

    @Test
    @Spec("CT-006")
    void anInstanceOfTheOtherSideFindsItsOwner() {
        TaggedItem wild = Generic.tag("wild", lion);
        TaggedItem hard = Generic.tag("hard", quartz);

        assertThat(Animal.objects.filter(Animal_.tags().eq(wild))).containsExactly(lion);
        assertThat(Animal.objects.filter(Animal_.tags().eq(hard))).isEmpty();
    }

    @Test
    @Spec("CT-006")
    void aggregatesCountTheRowsOfTheModel() {
        Generic.tag("a", lion);
        Generic.tag("b", lion);
        Generic.tag("c", quartz);
        var tags = count(Animal_.tags()).as("number");

        assertThat(Animal.objects.annotate(tags).orderBy(Animal_.name.asc()))
                .extracting(animal -> animal.get(tags))
                .containsExactly(2L, 0L);
        assertThat(Animal.objects.aggregate(tags).get(tags)).isEqualTo(2);
    }

    @Test
    @Spec("CT-006")
    void queriesOfTheOtherSideKnowTheModelByAName() {
        TaggedItem wild = Generic.tag("wild", lion);
        Generic.tag("hard", quartz);
        Generic.tag("tame", tiger);

        assertThat(TaggedItem.objects.filter(q("animal__name", "lion"))).containsExactly(wild);
        assertThat(TaggedItem.objects.filter(q("animal", lion))).containsExactly(wild);
        assertThat(TaggedItem.objects.filter(q("animal__isnull", true)).values("tag").list())
                .isEqualTo(List.of(Map.of("tag", "hard")));
    }

    @Test
    @Spec("CT-006")
    void theRowsGoWithTheirOwner() {
        Generic.tag("a", lion);
        Generic.tag("b", lion);
        TaggedItem hard = Generic.tag("hard", quartz);

        assertThat(lion.delete().perModel())
                .isEqualTo(Map.of("generic.Animal", 1, "generic.TaggedItem", 2));
        assertThat(TaggedItem.objects.get()).isEqualTo(hard);
        quartz.delete();
        assertThat(TaggedItem.objects.get()).isEqualTo(hard);
    }

    @Test
    @Spec("CT-006")
    void theRowsGoWithManyOwnersToo() {
        Generic.tag("a", lion);
        Generic.tag("b", tiger);
        Generic.tag("hard", quartz);

        Animal.objects.all().delete();

        assertThat(TaggedItem.objects.get().tag).isEqualTo("hard");
    }

    @Test
    @Spec("CT-006")
    void aChildHasRowsOfItsOwn() {
        Bird owl = Bird.objects.create(Bird_.name.to("owl"));
        TaggedItem wise = owl.tags.create(TaggedItem_.tag.to("wise"));
        TaggedItem calm = Generic.tag("calm", Animal.objects.get(Animal_.name.eq("owl")));

        assertThat(wise.contentType.id())
                .isEqualTo(ContentType.objects.getForModel(Bird.class).pk());
        assertThat(owl.tags.list()).containsExactly(wise);
        assertThat(Bird.objects.filter(q("tags__tag", "wise"))).containsExactly(owl);
        assertThat(Animal.objects.filter(q("tags__tag", "wise"))).isEmpty();
        assertThat(Animal.objects.get(Animal_.name.eq("owl")).tags.list()).containsExactly(calm);
        owl.delete();
        assertThat(TaggedItem.objects.get()).isEqualTo(calm);
    }

    @Test
    @Spec("CT-006")
    void theKeyMayBeThatOfAParent() {
        Remark shiny = quartz.remarks.create(Remark_.tag.to("shiny"), Remark_.words.to("so shiny"));
        Generic.tag("hard", quartz);
        Remark other = new Remark();
        other.target.set(lion);
        other.save();

        assertThat(quartz.remarks.list()).containsExactly(shiny);
        assertThat(Mineral_.objects.filter(Mineral_.remarks().words.startsWith("so")))
                .containsExactly(quartz);
        assertThat(Mineral_.objects.filter(Mineral_.remarks().tag.eq("hard"))).isEmpty();
        assertThat(Mineral_.objects.prefetchRelated("remarks").get().remarks.list())
                .containsExactly(shiny);
        quartz.remarks.add(other);
        assertThat(quartz.remarks.count()).isEqualTo(2);
        quartz.delete();
        assertThat(Remark.objects.exists()).isFalse();
        assertThat(TaggedItem.objects.get().tag).isEqualTo("hard");
    }

    @Test
    @Spec("CT-006")
    void aProxyHasRowsOfItsOwnWhereItCountsByItself() {
        Pet cat = Pet.objects.create(Pet_.name.to("cat"));
        Animal same = Animal.objects.get(Animal_.name.eq("cat"));
        Rating ofPet = cat.ratings.create(Rating_.stars.to(5));
        Rating ofAnimal = same.ratings.create(Rating_.stars.to(3));

        assertThat(cat.ratings.list()).containsExactly(ofPet);
        assertThat(same.ratings.list()).containsExactly(ofAnimal);
        cat.tags.create(TaggedItem_.tag.to("small"));
        assertThat(same.tags.count()).isEqualTo(1);
        cat.delete();
        assertThat(Rating.objects.get()).isEqualTo(ofAnimal);
        assertThat(TaggedItem.objects.exists()).isFalse();
    }

    @Test
    @Spec({"CT-007", "QSR-028"})
    void theRowsOfAllOwnersAreLoadedWithOneQuery() {
        TaggedItem wild = Generic.tag("wild", lion);
        Generic.tag("hard", quartz);
        List<Animal> animals =
                Animal.objects.prefetchRelated("tags").orderBy(Animal_.name.asc()).list();

        assertThat(
                        Statements.during(
                                database,
                                () -> Animal.objects.prefetchRelated(Animal_.tags()).list()))
                .hasSize(2);
        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    assertThat(animals.getFirst().tags.list())
                                            .containsExactly(wild);
                                    assertThat(animals.getLast().tags.count()).isZero();
                                    assertThat(
                                                    animals.getFirst()
                                                            .tags
                                                            .list()
                                                            .getFirst()
                                                            .target
                                                            .get())
                                            .isSameAs(animals.getFirst());
                                }))
                .isEmpty();
    }

    @Test
    @Spec({"CT-007", "RELMGR-014"})
    @LazyLoading
    void aChangeDropsPrefetchedRows() {
        Generic.tag("wild", lion);
        Animal read = Animal.objects.prefetchRelated("tags").get(Animal_.name.eq("lion"));

        read.tags.create(TaggedItem_.tag.to("big"));

        assertThat(read.tags.list()).hasSize(2);
    }
}
