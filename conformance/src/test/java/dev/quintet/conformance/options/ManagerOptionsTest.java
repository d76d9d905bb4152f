package dev.quintet.conformance.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Which rows a model's managers show to the library.
@EveryDatabase
class ManagerOptionsTest {
    private final Secret top;

    ManagerOptionsTest(Database database) {
        Things.fresh(database);
        this.top = secret("top", 9, null);
    }

    private static Secret secret(String text, int level, Secret about) {
        Secret secret = new Secret();
        secret.text = text;
        secret.level = level;
        secret.about.set(about);
        secret.insert();
        return secret;
    }

    @Test
    @Spec("META-002")
    void aRowThatTheBaseManagerHidesCannotBeReached() {
        Secret hint = secret("hint", 1, top);

        Secret read = Secret.objects.get(Secret_.text.eq("hint"));
        assertThatThrownBy(read.about::get).isInstanceOf(DoesNotExist.class);
        Secret prefetched =
                Secret.objects.prefetchRelated(Secret_.about()).get(Secret_.text.eq("hint"));
        assertThat(prefetched.about.find()).isEmpty();
        assertThatThrownBy(top::refresh).isInstanceOf(DoesNotExist.class);
        assertThatThrownBy(top::save).isInstanceOf(IntegrityError.class);
        hint.refresh();
    }

    @Test
    @Spec("META-002")
    void whatTheBaseManagerShowsIsReachedWhateverTheDefaultOneHides() {
        Secret middle = secret("middle", 7, null);
        secret("hint", 1, middle);

        Secret read = Secret.objects.get(Secret_.text.eq("hint"));
        assertThat(read.about.get()).isEqualTo(middle);
        middle.text = "in between";
        middle.save();
        middle.refresh();
        assertThat(middle.text).isEqualTo("in between");
    }

    @Test
    @Spec("META-002")
    void aHiddenRowIsNotDeletedWithWhatItRefersTo() {
        Secret middle = secret("middle", 7, null);
        Secret.objects.filter(Secret_.id.eq(top.id())).update(Secret_.about().to(middle));

        assertThatThrownBy(middle::delete).isInstanceOf(IntegrityError.class);

        Secret.objects.filter(Secret_.id.eq(top.id())).update(Secret_.level.to(8));
        assertThat(middle.delete().total()).isEqualTo(2);
    }

    @Test
    @Spec({"META-002", "MGR-001"})
    void theDefaultManagerSaysWhichRowsAreRelated() {
        Secret about = secret("about", 1, null);
        secret("small", 1, about);
        secret("great", 6, about);

        assertThat(about.related("hints"))
                .isInstanceOfSatisfying(
                        dev.quintet.models.OneToMany.class,
                        hints -> assertThat(hints.count()).isEqualTo(1));
        assertThat(Secret.objects.count()).isEqualTo(4);
        assertThat(Secret.reachable.count()).isEqualTo(3);
        assertThat(Secret.open.count()).isEqualTo(2);
        assertThat(Apps.options(Secret.class).managers().keySet())
                .containsExactly("objects", "reachable", "open");
    }

    @Test
    @Spec("MGR-005")
    void managersAreInheritedAndTheNearestCounts() {
        assertThat(Apps.options(Tool.class).managers().keySet()).containsExactly("shown");
        assertThat(Apps.options(Book.class).managers().keySet())
                .containsExactly("objects", "shown");
        assertThat(Apps.options(StateSecret.class).managers().keySet())
                .containsExactly("objects", "reachable", "open");
        assertThat(Apps.options(StateSecret.class).baseManager()).isEqualTo("reachable");
        assertThat(Apps.options(StateSecret.class).defaultManager()).isNull();

        Owner owner = Things.owner("Ann");
        for (boolean hidden : new boolean[] {true, false}) {
            Tool tool = new Tool();
            tool.owner.set(owner);
            tool.hidden = hidden;
            tool.save();
            Book book = new Book();
            book.owner.set(owner);
            book.hidden = hidden;
            book.save();
        }
        assertThat(owner.related("options_tool_things"))
                .isInstanceOfSatisfying(
                        dev.quintet.models.OneToMany.class,
                        tools -> assertThat(tools.count()).isEqualTo(1));
        assertThat(owner.related("options_book_things"))
                .isInstanceOfSatisfying(
                        dev.quintet.models.OneToMany.class,
                        books -> assertThat(books.count()).isEqualTo(2));
    }

    @Test
    @Spec("MODEL-012")
    void everyModelHasAManagerOfAllRows() {
        Owner owner = Things.owner("Ann");
        Tool tool = new Tool();
        tool.owner.set(owner);
        tool.hidden = true;
        tool.save();

        assertThat(Tool_.objects.count()).isEqualTo(1);
        assertThat(Apps.options(Tool.class).managers()).doesNotContainKey("objects");
    }
}
