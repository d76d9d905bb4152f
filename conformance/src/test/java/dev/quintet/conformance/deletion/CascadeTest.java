package dev.quintet.conformance.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.models.DeleteOptions;
import dev.quintet.models.Deleted;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.ProtectedError;
import dev.quintet.models.RestrictedError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What happens to rows that refer to one that is deleted.
@EveryDatabase
class CascadeTest {
    private final User ann;
    private final Folder folder;
    private final File file;

    CascadeTest(Database database) {
        Deleting.fresh(database);
        ann = Deleting.user("ann");
        folder = Deleting.folder("letters", ann);
        file = Deleting.file("first", folder);
    }

    private Version version(File of, int number) {
        return Version.objects.create(Version_.file().to(of), Version_.number.to(number));
    }

    @Test
    @Spec("REL-006")
    void rowsGoWithWhatTheyReferToAndSoOn() {
        version(file, 1);
        version(file, 2);
        Folder inner = Deleting.folder("old", ann);
        inner.parent.set(folder);
        inner.save();
        Deleting.file("second", inner);

        Deleted deleted = folder.delete();

        assertThat(deleted.perModel())
                .isEqualTo(Map.of("delete.Version", 2, "delete.File", 2, "delete.Folder", 2));
        assertThat(deleted.total()).isEqualTo(6);
        assertThat(Folder.objects.count() + File.objects.count() + Version.objects.count())
                .isZero();
        assertThat(User.objects.count()).isEqualTo(1);
    }

    @Test
    @Spec({"REL-006", "DEL-004"})
    void aCircleOfNullableKeysIsBroken() {
        NodeA a = NodeA.objects.create(NodeA_.name.to("a"));
        NodeB b = NodeB.objects.create(NodeB_.name.to("b"), NodeB_.a().to(a));
        a.b.set(b);
        a.save();

        assertThat(a.delete().perModel()).isEqualTo(Map.of("delete.NodeA", 1, "delete.NodeB", 1));
        assertThat(NodeB.objects.exists()).isFalse();
    }

    @Test
    @Spec("REL-007")
    void allThatProtectsARowIsNamedAndNothingIsDeleted() {
        version(file, 1);
        Lock first = Lock.objects.create(Lock_.file().to(file), Lock_.reason.to("court"));
        Lock second = Lock.objects.create(Lock_.file().to(file), Lock_.reason.to("tax"));

        assertThatThrownBy(folder::delete)
                .isInstanceOf(ProtectedError.class)
                .isInstanceOf(IntegrityError.class)
                .hasMessage(
                        "Cannot delete delete.Folder: rows refer to it that protect what they refer"
                                + " to, through 'File.folder'. Delete those rows first, or let them"
                                + " refer to something else.")
                .extracting(e -> ((ProtectedError) e).protectedObjects())
                .asInstanceOf(InstanceOfAssertFactories.COLLECTION)
                .containsExactlyInAnyOrder(first, second);

        assertThat(Version.objects.count()).isEqualTo(1);
        assertThat(folder.pk()).isNotNull();
    }

    @Test
    @Spec("REL-008")
    void aRestrictedRowStaysUnlessWhatRestrictsItGoesToo() {
        User bob = Deleting.user("bob");
        Share share = Share.objects.create(Share_.folder().to(folder), Share_.user().to(bob));

        assertThatThrownBy(folder::delete)
                .isInstanceOf(RestrictedError.class)
                .hasMessageContaining("'Share.folder'")
                .extracting(e -> ((RestrictedError) e).restrictedObjects())
                .asInstanceOf(InstanceOfAssertFactories.COLLECTION)
                .containsExactly(share);
        assertThat(Folder.objects.count()).isEqualTo(1);

        Share.objects.update(Share_.user().to(ann));
        assertThat(ann.delete().perModel())
                .isEqualTo(
                        Map.of(
                                "delete.Share", 1,
                                "delete.File", 1,
                                "delete.Folder", 1,
                                "delete.User", 1));
    }

    @Test
    @Spec("REL-008")
    void theSameHoldsForAllOfAGraph() {
        Artist artist = Artist.objects.create(Artist_.name.to("Nina"));
        Album album = Album.objects.create(Album_.artist().to(artist));
        Song.objects.create(Song_.artist().to(artist), Song_.album().to(album));

        assertThatThrownBy(album::delete).isInstanceOf(RestrictedError.class);
        assertThat(artist.delete().perModel())
                .isEqualTo(Map.of("delete.Song", 1, "delete.Album", 1, "delete.Artist", 1));
    }

    @Test
    @Spec("REL-009")
    void keysAreSetToNullToTheirDefaultOrToAValue() {
        User first = User.objects.create(User_.name.to("first"));
        User.objects.filter(User_.id.eq(first.id())).update(User_.id.to(1L));
        User ghost = Deleting.user("ghost");
        User bob = Deleting.user("bob");
        file.editor.set(bob);
        file.save();
        Comment comment =
                Comment.objects.create(Comment_.file().to(file), Comment_.author().to(bob));
        Task task = Task.objects.create(Task_.assignee().to(bob), Task_.reviewer().to(bob));

        assertThat(bob.delete().perModel()).isEqualTo(Map.of("delete.User", 1));

        assertThat(File.objects.get().editor.id()).isNull();
        comment.refresh();
        assertThat(comment.author.id()).isEqualTo(1L);
        task.refresh();
        assertThat(task.assignee.id()).isEqualTo(1L);
        assertThat(task.reviewer.id()).isEqualTo(ghost.id());
    }

    @Test
    @Spec("REL-009")
    void whatIsSetIsAskedForOnlyWhereThereIsARowToSetItIn() {
        User bob = Deleting.user("bob");

        assertThat(bob.delete().total()).isEqualTo(1); // there is no ghost to be found

        User carl = Deleting.user("carl");
        Task task = Task.objects.create(Task_.assignee().to(ann), Task_.reviewer().to(carl));
        assertThatThrownBy(carl::delete).isInstanceOf(DoesNotExist.class);
        task.refresh();
        assertThat(task.reviewer.id()).isEqualTo(carl.id());
    }

    @Test
    @Spec("REL-010")
    void withoutAnActionTheDatabaseDecides() {
        User bob = Deleting.user("bob");
        Audit.objects.create(Audit_.user().to(bob), Audit_.event.to("login"));

        assertThatThrownBy(() -> Transaction.atomic(() -> bob.delete()))
                .isInstanceOf(IntegrityError.class);

        assertThat(User.objects.filter(User_.name.eq("bob")).exists()).isTrue();
        assertThat(Audit.objects.count()).isEqualTo(1);
    }

    @Test
    @Spec("INH-010")
    void aChildGoesWithItsParentAndTheParentWithItsChild() {
        Image image = image("dawn");
        Thumb.objects.create(Thumb_.image().to(image), Thumb_.size.to(16));

        assertThat(image.delete().perModel())
                .isEqualTo(Map.of("delete.Thumb", 1, "delete.Image", 1, "delete.Asset", 1));

        Image dusk = image("dusk");
        Thumb.objects.create(Thumb_.image().to(dusk), Thumb_.size.to(16));
        assertThat(Asset.objects.get().delete().perModel())
                .isEqualTo(Map.of("delete.Thumb", 1, "delete.Image", 1, "delete.Asset", 1));
    }

    @Test
    @Spec("INH-010")
    void theRowOfTheParentStaysIfAsked() {
        Image image = image("dawn");

        assertThat(image.delete(DeleteOptions.DEFAULTS.keepParents()).perModel())
                .isEqualTo(Map.of("delete.Image", 1));
        assertThat(Asset.objects.get().name).isEqualTo("dawn");
    }

    private static Image image(String name) {
        Image image = new Image();
        image.name = name;
        image.width = 10;
        image.save();
        return image;
    }

    @Test
    @Spec("DEL-005")
    void pairsAreCountedAndChangedRowsAreNot() {
        Label urgent = Label.objects.create(Label_.name.to("urgent"));
        file.labels.add(urgent);
        file.editor.set(ann);
        file.save();

        assertThat(urgent.delete().perModel())
                .isEqualTo(Map.of("delete.File_labels", 1, "delete.Label", 1));
        assertThat(Label.objects.all().delete()).isEqualTo(Deleted.NOTHING);
        assertThat(List.of(File.objects.count(), Label.objects.count())).containsExactly(1L, 0L);
    }
}
