package dev.quintet.conformance.generic;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.contenttypes.ContentType;
import dev.quintet.db.Database;
import dev.quintet.models.FetchMode;
import dev.quintet.models.FieldFetchBlocked;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.LazyLoading;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A key that may lead to a row of any model.
@EveryDatabase
@LazyLoading
class GenericForeignKeyTest {
    private final Database database;
    private final Animal lion;
    private final Mineral quartz;

    GenericForeignKeyTest(Database database) {
        Generic.fresh(database);
        this.database = database;
        lion = Generic.animal("lion");
        quartz = Generic.mineral("quartz");
    }

    private static TaggedItem read(String tag) {
        return TaggedItem.objects.get(TaggedItem_.tag.eq(tag));
    }

    @Test
    @Spec("CT-005")
    void anAssignmentSetsBothColumns() {
        TaggedItem item = new TaggedItem();
        item.tag = "wild";
        item.target.set(lion);
        item.save();

        assertThat(item.objectId).isEqualTo(lion.pk());
        assertThat(item.contentType.id())
                .isEqualTo(ContentType.objects.getForModel(Animal.class).pk());
        assertThat(read("wild").target.get()).isEqualTo(lion);
    }

    @Test
    @Spec("CT-005")
    void columnsThatAreSetLeadToTheObjectBeforeTheInstanceIsSaved() {
        TaggedItem item = new TaggedItem();
        item.contentType.set(ContentType.objects.getForModel(Animal.class));
        item.objectId = lion.id();

        assertThat(item.target.get()).isEqualTo(lion);
    }

    @Test
    @Spec("CT-005")
    void aNewInstanceCanBeMadeWithIt() {
        Generic.tag("wild", lion);
        TaggedItem.objects.create(
                TaggedItem_.tag.to("hard"), ByName.<TaggedItem>set("target", quartz));

        assertThat(read("wild").target.get()).isEqualTo(lion);
        assertThat(read("hard").target.get()).isEqualTo(quartz);
    }

    @Test
    @Spec("CT-005")
    void theObjectIsLoadedOnceAndKept() {
        Generic.tag("wild", lion);
        TaggedItem item = read("wild");

        assertThat(item.target.isLoaded()).isFalse();
        assertThat(Statements.during(database, item.target::get)).hasSize(1);
        assertThat(Statements.during(database, item.target::get)).isEmpty();
        assertThat(item.target.isLoaded()).isTrue();
    }

    @Test
    @Spec("CT-005")
    void otherColumnsMeanAnotherObject() {
        Animal tiger = Generic.animal("tiger");
        TaggedItem item = Generic.tag("wild", lion);

        item.objectId = tiger.id();
        assertThat(item.target.get()).isEqualTo(tiger);
        item.contentType.set(ContentType.objects.getForModel(Mineral.class));
        item.objectId = quartz.id();
        assertThat(item.target.get()).isEqualTo(quartz);
    }

    @Test
    @Spec("CT-005")
    void aKeyThatLeadsNowhereHasNoObject() {
        Generic.tag("hard", quartz);
        quartz.delete();

        assertThat(read("hard").target.get()).isNull();
        assertThat(read("hard").target.find()).isEmpty();
        Rating rating = Rating.objects.create();
        assertThat(Rating.objects.get().rated.get()).isNull();
        assertThat(rating.rated.isLoaded()).isTrue();
    }

    @Test
    @Spec("CT-005")
    void aModelThatIsGoneHasNoObjects() {
        ContentType gone =
                ContentType.objects.create(
                        ByName.set("appLabel", "generic"), ByName.set("model", "gone"));
        TaggedItem.objects.create(
                TaggedItem_.tag.to("old"),
                TaggedItem_.contentType().to(gone),
                TaggedItem_.objectId.to(1L));

        assertThat(read("old").target.get()).isNull();
        gone.delete();
        assertThat(TaggedItem.objects.exists()).isFalse();
    }

    @Test
    @Spec("CT-005")
    void aNewObjectHasToBeSavedBefore() {
        Animal bear = new Animal();
        bear.name = "bear";
        TaggedItem item = new TaggedItem();
        item.target.set(bear);

        assertThatThrownBy(item::save)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "'target' of the TaggedItem refers to a Animal that is not saved");
        bear.save();
        item.save();
        assertThat(TaggedItem.objects.get().target.get()).isEqualTo(bear);
    }

    @Test
    @Spec("CT-005")
    void manyRowsAtOnceNeedSavedObjectsToo() {
        Animal bear = new Animal();
        TaggedItem item = new TaggedItem();
        item.target.set(bear);

        assertThatThrownBy(() -> TaggedItem.objects.bulkCreate(List.of(item)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not saved");
        bear.save();
        TaggedItem.objects.bulkCreate(List.of(item));
        assertThat(TaggedItem.objects.get().target.get()).isEqualTo(bear);
    }

    @Test
    @Spec("CT-005")
    void noQueryCanFollowIt() {
        for (Runnable query :
                List.<Runnable>of(
                        () -> TaggedItem.objects.filter(q("target", lion)).list(),
                        () -> TaggedItem.objects.exclude(q("target", lion)).list(),
                        () -> TaggedItem.objects.filter(q("target__name", "lion")).list(),
                        () -> TaggedItem.objects.orderBy(ByName.by("target")).list(),
                        () -> TaggedItem.objects.values("target").list(),
                        () -> TaggedItem.objects.selectRelated("target").list())) {
            assertThatThrownBy(query::run)
                    .isInstanceOf(FieldError.class)
                    .hasMessageContaining("target");
        }
    }

    @Test
    @Spec("CT-005")
    void onlyInstancesOfModelsFit() {
        TaggedItem item = new TaggedItem();

        assertThatThrownBy(() -> item.target.set((Model) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes instances of models");
    }

    @Test
    @Spec("CT-005")
    void clearingUnsetsBothColumns() {
        Rating rating = new Rating();
        rating.rated.set(lion);
        rating.save();
        rating.rated.clear();
        rating.save();

        assertThat(Rating.objects.values("kind", "ref").get().values()).containsOnlyNulls();
    }

    @Test
    @Spec({"CT-005", "CT-008"})
    void keysOfOtherTypesAreHeldAsTheirText() {
        Rating rating = new Rating();
        rating.rated.set(lion);
        rating.save();

        assertThat(rating.ref).isEqualTo(lion.pk().toString());
        assertThat(Rating.objects.get().rated.get()).isEqualTo(lion);
        assertThat(lion.ratings.list()).containsExactly(rating);
    }

    @Test
    @Spec("CT-005")
    void proxiesCountAsTheirModelUnlessTheyAreToCountByThemselves() {
        Pet cat = Pet.objects.create(Pet_.name.to("cat"));
        TaggedItem item = Generic.tag("small", cat);
        Rating rating = new Rating();
        rating.rated.set(cat);
        rating.save();

        assertThat(item.contentType.id())
                .isEqualTo(ContentType.objects.getForModel(Animal.class).pk());
        assertThat(rating.kind.id())
                .isEqualTo(ContentType.objects.getForModel(Pet.class, false).pk());
        assertThat(read("small").target.get()).isExactlyInstanceOf(Animal.class);
        assertThat(Rating.objects.get().rated.get()).isExactlyInstanceOf(Pet.class);
    }

    @Test
    @Spec("CT-005")
    void allOfAResultAreLoadedTogether() {
        Animal tiger = Generic.animal("tiger");
        Generic.tag("a", lion);
        Generic.tag("b", tiger);
        Generic.tag("c", quartz);
        List<TaggedItem> items =
                TaggedItem.objects.fetchMode(FetchMode.PEERS).orderBy(TaggedItem_.tag.asc()).list();

        assertThat(Statements.during(database, () -> items.getFirst().target.get())).hasSize(2);
        assertThat(
                        Statements.during(
                                database,
                                () ->
                                        assertThat(items)
                                                .extracting(item -> item.target.get())
                                                .containsExactly(lion, tiger, quartz)))
                .isEmpty();
    }

    @Test
    @Spec("CT-005")
    void oneByOneOrNotAtAllWhereTheModeSaysSo() {
        Generic.tag("a", lion);
        Generic.tag("b", lion);

        List<TaggedItem> one = TaggedItem.objects.fetchMode(FetchMode.ONE).list();
        one.getFirst().target.get();
        assertThat(one.getLast().target.isLoaded()).isFalse();
        TaggedItem none = TaggedItem.objects.fetchMode(FetchMode.RAISE).first().orElseThrow();
        assertThatThrownBy(none.target::get)
                .isInstanceOf(FieldFetchBlocked.class)
                .hasMessageContaining("TaggedItem.target");
    }

    @Test
    @Spec("CT-005")
    void managersHideNothing() {
        quartz.hidden = true;
        quartz.save();
        Generic.tag("hard", quartz);

        assertThat(Mineral.objects.exists()).isFalse();
        assertThat(read("hard").target.get()).isEqualTo(quartz);
    }

    @Test
    @Spec("CT-005")
    void refreshingDropsTheObject() {
        TaggedItem item = Generic.tag("wild", lion);
        Animal.objects.update(Animal_.name.to("king"));
        item.refresh();

        assertThat(item.target.get()).hasToString("king");
    }
}
