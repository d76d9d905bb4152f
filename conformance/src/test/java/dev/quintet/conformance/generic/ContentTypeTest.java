package dev.quintet.conformance.generic;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.contenttypes.ContentType;
import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The table of all models.
@EveryDatabase
class ContentTypeTest {
    private final Database database;

    ContentTypeTest(Database database) {
        Generic.fresh(database);
        this.database = database;
        ContentType.objects.clearCache();
    }

    private static ContentType make(String app, String model) {
        return ContentType.objects.create(ByName.set("appLabel", app), ByName.set("model", model));
    }

    @Test
    @Spec("CT-001")
    void thereIsOneForEachModelProxiesToo() {
        List<List<String>> types =
                ContentType.objects.all().list().stream().map(ContentType::naturalKey).toList();

        assertThat(types).contains(List.of("generic", "animal"), List.of("generic", "pet"));
        assertThat(types).hasSize(Apps.all().size()).doesNotHaveDuplicates();
        assertThat(ContentType.objects.createMissing()).isEmpty();
    }

    @Test
    @Spec({"CT-001", "CT-003"})
    void creatingTablesMakesThemInThatDatabase() {
        try (Database other = Database.open("other", "sqlite::memory:")) {
            Databases.configure(other);
            Schema.create(other, Mineral.class, Animal.class);
            Schema.create(other, ContentType.class);

            assertThat(ContentType.objects.using("other").count()).isEqualTo(Apps.all().size());
            ContentType there = ContentType.objects.in(other).getForModel(Mineral.class);
            assertThat(there.database()).contains("other");
            Mineral_.objects.using("other").create(Mineral_.name.to("jade"));
            assertThat(there.getObjectForThisType(q("name", "jade")).database()).contains("other");
            Databases.forget(other);
        }
    }

    @Test
    @Spec("CT-001")
    void eachIsThereOnce() {
        assertThatThrownBy(() -> make("generic", "animal")).isInstanceOf(IntegrityError.class);
    }

    @Test
    @Spec("CT-001")
    void thoseWhoseModelIsGoneAreFoundAndLeftToTheUser() {
        ContentType gone = make("generic", "gone");
        ContentType app = make("gone", "thing");
        ContentType.objects.createMissing();

        assertThat(ContentType.objects.stale(false)).containsExactly(gone);
        assertThat(ContentType.objects.stale(true)).containsExactlyInAnyOrder(gone, app);
        gone.delete();
        app.delete();
    }

    @Test
    @Spec("CT-002")
    void aContentTypeKnowsItsModel() {
        ContentType type = ContentType.objects.getForModel(Animal.class);

        assertThat(type.modelClass()).contains(Animal.class);
        assertThat(type.naturalKey()).containsExactly("generic", "animal");
        assertThat(type.name()).isEqualTo("animal");
        ContentType gone = make("generic", "gone");
        assertThat(gone.modelClass()).isEmpty();
        assertThatThrownBy(gone::getAllObjectsForThisType)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("generic.gone");
        gone.delete();
    }

    @Test
    @Spec("CT-002")
    void aContentTypeReadsRowsThatManagersHide() {
        Mineral hidden = Mineral_.objects.create(Mineral_.hidden.to(true));
        ContentType type = ContentType.objects.getForModel(Mineral.class);

        assertThat(Mineral.objects.exists()).isFalse();
        assertThat(type.getObjectForThisType(q("pk", hidden.pk()))).isEqualTo(hidden);
        assertThat(type.getAllObjectsForThisType(q("name", ""))).hasSize(1);
        assertThatThrownBy(() -> type.getObjectForThisType(q("name", "x")))
                .isInstanceOf(DoesNotExist.class);
    }

    @Test
    @Spec("CT-003")
    void whatWasFoundIsKept() {
        ContentType type = ContentType.objects.getForModel(Animal.class);

        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    assertThat(ContentType.objects.getForModel(Animal.class))
                                            .isSameAs(type);
                                    assertThat(ContentType.objects.getForModel(new Animal()))
                                            .isSameAs(type);
                                    assertThat(ContentType.objects.getForId(type.id()))
                                            .isSameAs(type);
                                    assertThat(
                                                    ContentType.objects.getByNaturalKey(
                                                            "generic", "animal"))
                                            .isSameAs(type);
                                }))
                .isEmpty();
        ContentType.objects.clearCache();
        assertThat(Statements.during(database, () -> ContentType.objects.getForModel(Animal.class)))
                .hasSize(1);
    }

    @Test
    @Spec("CT-003")
    void aProxyIsItsModelUnlessItIsToBeItself() {
        ContentType animal = ContentType.objects.getForModel(Animal.class);

        assertThat(ContentType.objects.getForModel(Pet.class)).isEqualTo(animal);
        assertThat(ContentType.objects.getForModel(Pet.class, false).model).isEqualTo("pet");
    }

    @Test
    @Spec("CT-003")
    void severalTakeOneQuery() {
        List<String> statements =
                Statements.during(
                        database,
                        () ->
                                assertThat(
                                                ContentType.objects.getForModels(
                                                        List.of(
                                                                Animal.class,
                                                                Pet.class,
                                                                Mineral.class)))
                                        .hasEntrySatisfying(
                                                Pet.class,
                                                type -> assertThat(type.model).isEqualTo("animal"))
                                        .hasSize(3));

        assertThat(statements).hasSize(1);
        assertThat(ContentType.objects.getForModels(List.of(Pet.class), false).get(Pet.class).model)
                .isEqualTo("pet");
    }

    @Test
    @Spec("CT-003")
    void oneThatIsMissingIsMadeForAModelButNotForAKey() {
        ContentType.objects.filter(q("model", "mineral")).delete();
        ContentType.objects.clearCache();

        assertThatThrownBy(() -> ContentType.objects.getByNaturalKey("generic", "mineral"))
                .isInstanceOf(DoesNotExist.class);
        assertThatThrownBy(() -> ContentType.objects.getForId(-1)).isInstanceOf(DoesNotExist.class);
        assertThat(ContentType.objects.getForModel(Mineral.class).pk()).isNotNull();
    }

    @Test
    @Spec("CT-003")
    void oneThatIsTakenBackIsNotKept() {
        ContentType.objects.filter(q("model", "mineral")).delete();
        ContentType.objects.clearCache();
        try (Transaction transaction = Transaction.begin(database)) {
            ContentType.objects.getForModel(Mineral.class);
            ContentType.objects.getForModel(Mineral.class);
            transaction.rollback();
        }

        Object key = ContentType.objects.getForModel(Mineral.class).pk();

        assertThat(ContentType.objects.get(q("model", "mineral")).pk()).isEqualTo(key);
    }
}
