package dev.quintet.conformance.keys;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.Model;
import dev.quintet.models.Router;
import dev.quintet.models.Routers;
import dev.quintet.models.Schema;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.LazyLoading;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which database is asked where several are known.
@EveryDatabase
@LazyLoading
class RoutersTest {
    private final Database database;
    private final Database other = Database.open("other", "sqlite::memory:");
    private final Country norway;
    private final City oslo;
    private final Note note;
    private final Person ann;
    private final List<String> asked = new ArrayList<>();

    RoutersTest(Database database) {
        Keys.fresh(database);
        this.database = database;
        Databases.configure(other);
        Schema.create(other, Country.class, City.class, Person.class, Note.class);
        norway = Country.objects.create(Country_.code.to("no"));
        oslo = City.objects.create(City_.country().to(norway), City_.name.to("Oslo"));
        note = Note.objects.create();
        ann = Person.objects.create(Person_.name.to("ann"));
    }

    @AfterEach
    void forget() {
        Routers.use();
        Databases.forget(other);
        other.close();
    }

    /// Says of reads or writes that they go to the other database, and notes what it is asked.
    private final class Other implements Router {
        private final boolean reads;
        private final boolean writes;

        Other(boolean reads, boolean writes) {
            this.reads = reads;
            this.writes = writes;
        }

        @Override
        public Optional<String> databaseForRead(Options<?> model, Optional<Model> instance) {
            asked.add(
                    "read " + model.name() + instance.map(found -> " of " + found.pk()).orElse(""));
            return reads ? Optional.of("other") : Optional.empty();
        }

        @Override
        public Optional<String> databaseForWrite(Options<?> model, Optional<Model> instance) {
            asked.add(
                    "write "
                            + model.name()
                            + instance.map(found -> " of " + found.pk()).orElse(""));
            return writes ? Optional.of("other") : Optional.empty();
        }
    }

    @Test
    @Spec("RELMGR-013")
    void readsOfRelatedRowsAreAskedAboutWithTheirOwner() {
        Routers.use(new Other(true, false));

        assertThat(norway.cities.list()).isEmpty();
        assertThat(note.readers.count()).isZero();
        oslo.country.setId("is");
        assertThat(oslo.country.find()).isEmpty();

        assertThat(asked)
                .containsExactly(
                        "read City of " + norway.pk(),
                        "read Person of " + note.pk(),
                        "read Country of " + oslo.pk());
    }

    @Test
    @Spec("RELMGR-013")
    void withoutAnOpinionTheOwnersDatabaseIsAsked() {
        Routers.use(new Other(false, false));

        assertThat(norway.cities.list()).containsExactly(oslo);
        norway.cities.create(City_.name.to("Bergen"));
        note.readers.add(ann);

        assertThat(norway.cities.count()).isEqualTo(2);
        assertThat(Statements.during(other, () -> norway.cities.count())).isEmpty();
    }

    @Test
    @Spec("RELMGR-013")
    void rowsAreWrittenWhereTheirModelIs() {
        Country.objects.using("other").create(Country_.code.to("no"));
        Routers.use(new Other(false, true));
        asked.clear();

        City bergen = norway.cities.create(City_.name.to("Bergen"));

        assertThat(asked).contains("write City of " + norway.pk());
        assertThat(bergen.database()).contains("other");
        Routers.use();
        assertThat(norway.cities.list()).containsExactly(oslo);
        assertThat(norway.cities.using("other").list()).hasSize(1);
    }

    @Test
    @Spec("RELMGR-013")
    void pairsAreWrittenWhereTheirModelIs() {
        Routers.use(new Other(false, true));
        asked.clear();

        assertThat(
                        Statements.during(
                                database, () -> assertThatThrownBy(() -> note.readers.add(ann))))
                .isEmpty();
        note.readers.clear();

        assertThat(asked).isNotEmpty().allMatch(("write Note_readers of " + note.pk())::equals);
    }

    @Test
    @Spec("RELMGR-013")
    void aDatabaseThatIsNamedIsAskedWhateverRoutersSay() {
        City.objects.using("other").create(City_.name.to("Atlantis"));
        Routers.use(new Other(false, false));
        asked.clear();

        assertThat(City.objects.using("other").get().name).isEqualTo("Atlantis");
        assertThat(norway.cities.using("other").filter(q("name", "Oslo")).exists()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    @Spec("RELMGR-013")
    void theFirstAnswerCounts() {
        Routers.use(new Router() {}, new Other(true, false), new Other(false, false));

        assertThat(City.objects.list()).isEmpty();
        assertThat(asked).containsExactly("read City");
    }

    @Test
    @Spec({"RELMGR-013", "REL-004"})
    void instancesOfDifferentDatabasesAreRelatedWhereARouterAllowsIt() {
        Country far = Country.objects.using("other").create(Country_.code.to("xx"));
        Person stranger = Person.objects.using("other").create(Person_.name.to("bob"));

        assertThatThrownBy(() -> oslo.country.set(far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of database 'other'");
        assertThatThrownBy(() -> note.readers.add(stranger))
                .isInstanceOf(IllegalArgumentException.class);
        Routers.use(
                new Router() {
                    @Override
                    public Optional<Boolean> allowsRelation(Model one, Model other) {
                        return Optional.of(true);
                    }
                });
        oslo.country.set(far);

        assertThat(oslo.country.id()).isEqualTo("xx");
    }

    @Test
    @Spec("RELMGR-013")
    void changesToAQueryGoWhereTheModelIsWritten() {
        Routers.use(new Other(false, true));
        City.objects.create(City_.name.to("Atlantis"));

        City.objects.update(City_.name.to("Gone"));
        assertThat(City.objects.get()).isEqualTo(oslo);
        assertThat(City.objects.get().name).isEqualTo("Oslo");
        assertThat(City.objects.delete().total()).isEqualTo(1);
        assertThat(City.objects.getOrCreate(City_.name.to("Oslo")).created()).isTrue();
    }
}
