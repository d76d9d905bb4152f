package dev.quintet.conformance.options;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.OneToMany;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.ModelIndex;
import dev.quintet.models.meta.Options;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// The names of a model, and those that it gives.
@EveryDatabase
class NamesTest {
    private final Options<Book> book = Apps.options(Book.class);
    private final Options<Jewel> jewel = Apps.options(Jewel.class);

    NamesTest(Database database) {
        Things.fresh(database);
    }

    @Test
    @Spec("META-015")
    void aModelHasALabelAndNamesForPeople() {
        Options<Chapter> chapter = Apps.options(Chapter.class);
        assertThat(chapter.app()).isEqualTo("options");
        assertThat(chapter.label()).isEqualTo("options.Chapter");
        assertThat(chapter.lowerLabel()).isEqualTo("options.chapter");
        assertThat(chapter.verboseName()).isEqualTo("chapter");
        assertThat(chapter.verboseNamePlural()).isEqualTo("chapters");
        assertThat(Apps.options(StateSecret.class).verboseName()).isEqualTo("state secret");
        assertThat(book.verboseNamePlural()).isEqualTo("belongings");
        assertThat(jewel.verboseName()).isEqualTo("gem");
        assertThat(jewel.verboseNamePlural()).isEqualTo("gems");
    }

    @Test
    @Spec({"META-015", "MODEL-008"})
    void aModelMayBelongToAnotherAppThanItsPackage() {
        Options<Elsewhere> elsewhere = Apps.options(Elsewhere.class);
        assertThat(elsewhere.label()).isEqualTo("elsewhere.Elsewhere");
        assertThat(elsewhere.table()).isEqualTo("elsewhere_elsewhere");
        assertThat(Apps.model("ELSEWHERE.elsewhere")).isSameAs(elsewhere);
        assertThat(Elsewhere.objects.exists()).isFalse();
    }

    @Test
    @Spec("META-015")
    void permissionsFollowFromTheModelAndAreAddedToIt() {
        assertThat(book.permissions())
                .containsExactly(
                        java.util.Map.entry("add_book", "Can add possession"),
                        java.util.Map.entry("change_book", "Can change possession"),
                        java.util.Map.entry("delete_book", "Can delete possession"),
                        java.util.Map.entry("view_book", "Can view possession"),
                        java.util.Map.entry("lend", "Can lend"));
        assertThat(jewel.permissions().keySet()).containsExactly("view_jewel", "lend", "wear");
    }

    @Test
    @Spec("META-004")
    void aModelNamesTheOtherSidesOfItsRelations() {
        Owner owner = Things.owner("Ann");
        Book sea = Things.book(owner, "Sea", 2);

        assertThat(Owner.objects.filter(q("options_book_things__title", "Sea")).get())
                .isEqualTo(owner);
        assertThat(Owner.objects.filter(q("options_jewel_things__title", "Sea")).exists())
                .isFalse();
        assertThat(((OneToMany<?>) owner.related("options_book_things")).count()).isEqualTo(1);
        sea.borrowers.add(owner);
        assertThat(Owner.objects.filter(q("borrowed_book__title", "Sea")).count()).isEqualTo(1);
    }

    @Test
    @Spec("META-013")
    void namesOfAnAbstractBaseAreMadeToDiffer() {
        assertThat(book.indexes()).extracting(ModelIndex::name).containsExactly("options_book_w");
        assertThat(jewel.indexes()).extracting(ModelIndex::name).containsExactly("options_jewel_w");
        assertThat(jewel.constraints())
                .extracting(ModelConstraint::name)
                .containsExactly("options_jewel_light");
    }

    @Test
    @Spec("INH-001")
    void aChildTakesOverTheOptionsOfItsBaseOrExtendsThem() {
        assertThat(book.ordering()).hasSize(1);
        assertThat(jewel.ordering()).isEmpty();
        assertThat(book.latestBy()).hasSize(2);
        assertThat(jewel.latestBy()).isEmpty();
        assertThat(book.tablespace()).isEqualTo("pg_default");
    }
}
