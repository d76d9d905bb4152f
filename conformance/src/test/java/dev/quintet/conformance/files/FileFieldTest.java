package dev.quintet.conformance.files;

import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.files.Content;
import dev.quintet.models.files.FileSystemStorage;
import dev.quintet.models.files.Storage;
import dev.quintet.models.files.Storages;
import dev.quintet.models.files.SuspiciousFileOperation;
import dev.quintet.models.meta.Apps;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/// Fields that hold files.
@EveryDatabase
class FileFieldTest {
    private static final String MONTH = YearMonth.now(ZoneOffset.UTC).toString().replace('-', '/');

    private final Database database;
    private final Storage before = Storages.getDefault();
    private final Document document = new Document();
    @TempDir private Path folder;

    FileFieldTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Storages.setDefault(new FileSystemStorage(folder, "/media"));
        Schema.create(database, Document.class);
        document.title = "T";
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Document.class);
        Storages.setDefault(before);
    }

    private static String read(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document stored(Document document) {
        return Document.objects.get(Document_.id.eq(document.id()));
    }

    @Test
    @Spec("FIELD-021")
    void aFileIsKeptWhenItsInstanceIsSaved() throws IOException {
        document.scan.set(Content.of("letter.txt", "Dear"));
        assertThat(document.scan.name()).isEqualTo("letter.txt");
        assertThat(read(document.scan.open())).isEqualTo("Dear");
        assertThat(folder).isEmptyDirectory();
        document.save();
        String name = "scans/" + MONTH + "/letter.txt";
        assertThat(document.scan.name()).isEqualTo(name);
        assertThat(folder.resolve(name)).hasContent("Dear");
        document.save();
        assertThat(document.scan.name()).isEqualTo(name);
        assertThat(stored(document).scan.name()).isEqualTo(name);
        assertThat(read(stored(document).scan.open())).isEqualTo("Dear");
        assertThat(Document.objects.filter(Document_.scan.startsWith("scans/")).count()).isOne();
        assertThat(Document.objects.select(Document_.scan).list()).containsExactly(name);
    }

    @Test
    @Spec("FIELD-021")
    void theColumnIsATextOfHundredCharacters() {
        assertThat(Apps.options(Document.class).column("scan").sqlType())
                .isEqualTo(new SqlType.Varchar(100));
        assertThat(Apps.options(Document.class).column("draft").sqlType())
                .isEqualTo(new SqlType.Varchar(30));
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> document.cleanFields())
                                .codes("scan"))
                .containsExactly("blank");
        document.scan.set("x".repeat(101));
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> document.cleanFields())
                                .codes("scan"))
                .containsExactly("max_length");
    }

    @Test
    @Spec("FIELD-021")
    void aFunctionMayNameTheFileAndANewInstanceHasNoKeyYet() {
        document.draft.set(Content.of("a b/../c\\d e.txt", "1"));
        document.save();
        assertThat(document.draft.name()).isEqualTo("T/null-d_e.txt");
        document.draft.save("second.txt", Content.of("ignored", "2"));
        assertThat(document.draft.name()).isEqualTo("T/" + document.id() + "-second.txt");
    }

    @Test
    @Spec("FIELD-021")
    void filesOfOneNameGetDifferentNamesAndLongOnesAreCut() {
        document.scan.set(Content.of("a.tar.gz", "1"));
        document.save();
        Document other = new Document();
        other.scan.set(Content.of("a.tar.gz", "2"));
        other.save();
        assertThat(other.scan.name()).matches("scans/" + MONTH + "/a_[A-Za-z0-9]{7}\\.tar\\.gz");
        document.draft.set(Content.of("x".repeat(80) + ".txt", "3"));
        document.save();
        assertThat(document.draft.name()).hasSize(30).startsWith("T/").endsWith("xx.txt");
        Document third = new Document();
        third.title = "T";
        third.draft.set(Content.of("x".repeat(80) + ".txt", "4"));
        third.save();
        Document fourth = new Document();
        fourth.title = "T";
        fourth.draft.set(Content.of("x".repeat(80) + ".txt", "5"));
        fourth.save();
        assertThat(fourth.draft.name())
                .hasSize(30)
                .isNotEqualTo(third.draft.name())
                .endsWith(".txt");
    }

    @Test
    @Spec("FIELD-021")
    void namesThatLeadElsewhereAreRefused() throws IOException {
        for (String wrong : List.of("..", "/", "", ".", "a/..")) {
            document.scan.set(Content.of(wrong, "x"));
            assertThatThrownBy(document::save)
                    .as(wrong)
                    .isInstanceOf(SuspiciousFileOperation.class);
        }
        document.scan.set("");
        for (String title : List.of("..", "/etc", "a/../..", "C:")) {
            document.title = title;
            document.draft.set(Content.of("x.txt", "x"));
            assertThatThrownBy(document::save)
                    .as(title)
                    .isInstanceOf(SuspiciousFileOperation.class);
        }
        document.title = "T";
        document.draft.set("../secret.txt");
        assertThatThrownBy(document.draft::open).isInstanceOf(SuspiciousFileOperation.class);
        assertThatThrownBy(() -> document.draft.delete(false))
                .isInstanceOf(SuspiciousFileOperation.class);
        Path outside = Files.createTempDirectory("outside");
        Files.createSymbolicLink(folder.resolve("T"), outside);
        document.draft.set(Content.of("x.txt", "x"));
        assertThatThrownBy(document::save).isInstanceOf(SuspiciousFileOperation.class);
        assertThat(outside).isEmptyDirectory();
        Files.delete(outside);
        assertThat(Document.objects.exists()).isFalse();
    }

    @Test
    @Spec("FIELD-021")
    void deletingARowLeavesTheFileWhereItIs() {
        document.scan.set(Content.of("a.txt", "1"));
        document.save();
        String first = document.scan.name();
        document.scan.set(Content.of("b.txt", "2"));
        document.save();
        String second = document.scan.name();
        document.delete();
        assertThat(folder.resolve(first)).exists();
        assertThat(folder.resolve(second)).exists();
    }

    @Test
    @Spec("FIELD-021")
    void manyRowsAtOnceKeepTheirFiles() {
        Document other = new Document();
        document.scan.set(Content.of("a.txt", "1"));
        other.scan.set(Content.of("a.txt", "2"));
        Document.objects.bulkCreate(List.of(document, other));
        assertThat(folder.resolve(document.scan.name())).hasContent("1");
        assertThat(folder.resolve(other.scan.name())).hasContent("2");
    }

    @Test
    @Spec("FIELD-022")
    void aFileHasANameASizeAPathAndAUrl() {
        document.draft.save("a b.txt", Content.of("", "Grüße"), true);
        assertThat(document.draft.name()).isEqualTo("T/null-a_b.txt");
        assertThat(document.draft.size()).isEqualTo(7);
        assertThat(document.draft.url()).isEqualTo("/media/T/null-a_b.txt");
        assertThat(document.draft.path())
                .hasValue(folder.toAbsolutePath().resolve("T/null-a_b.txt"));
        assertThat(document.draft).hasToString("T/null-a_b.txt");
        assertThat(document.isNew()).isFalse();
        document.draft.set("T/other name.txt");
        assertThat(document.draft.url()).isEqualTo("/media/T/other%20name.txt");
        assertThatThrownBy(document.draft::size).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(document.draft::open).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @Spec("FIELD-022")
    void withoutAFileThereIsNothingToAskFor() {
        assertThat(document.scan.isEmpty()).isTrue();
        assertThat(document.scan.name()).isEmpty();
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable call :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        document.scan::size,
                        document.scan::open,
                        document.scan::url,
                        document.scan::path,
                        document.scan::rewrite)) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("'files.Document.scan' has no file.");
        }
        document.scan.delete();
        assertThat(document.isNew()).isTrue();
    }

    @Test
    @Spec("FIELD-022")
    void aFileMayBeWrittenAnew() throws IOException {
        document.scan.set(Content.of("a.txt", "long text"));
        assertThatThrownBy(document.scan::rewrite).isInstanceOf(IllegalStateException.class);
        document.save();
        try (OutputStream out = document.scan.rewrite()) {
            out.write('!');
        }
        assertThat(read(stored(document).scan.open())).isEqualTo("!");
        assertThat(document.scan.size()).isOne();
    }

    @Test
    @Spec("FIELD-022")
    void savingAndDeletingAFileMayLeaveTheInstanceAlone() {
        document.save();
        document.scan.save("a.txt", Content.of("", "1"), false);
        assertThat(stored(document).scan.isEmpty()).isTrue();
        assertThat(folder.resolve(document.scan.name())).exists();
        document.save();
        Path file = folder.resolve(document.scan.name());
        document.scan.delete(false);
        assertThat(file).doesNotExist();
        assertThat(document.scan.isEmpty()).isTrue();
        assertThat(stored(document).scan.isEmpty()).isFalse();
        document.scan.save("b.txt", Content.of("", "2"));
        assertThat(stored(document).scan.name()).isEqualTo(document.scan.name());
        document.scan.delete();
        assertThat(stored(document).scan.isEmpty()).isTrue();
    }

    @Test
    @Spec("FIELD-022")
    void aTextReplacesOnlyTheName() {
        document.scan.save("a.txt", Content.of("", "1"));
        Path file = folder.resolve(document.scan.name());
        document.scan.set("elsewhere.txt");
        document.save();
        assertThat(file).exists();
        assertThat(stored(document).scan.name()).isEqualTo("elsewhere.txt");
        Model.assign(document, set("scan", "third.txt"));
        assertThat(document.scan.name()).isEqualTo("third.txt");
        Document.objects.update(Document_.scan.to("fourth.txt"));
        document.refresh();
        assertThat(document.scan.name()).isEqualTo("fourth.txt");
    }

    @Test
    @Spec("FIELD-022")
    void aFileThatAQueryLeftOutIsLoadedLate() {
        document.scan.save("a.txt", Content.of("", "1"));
        Document read = Document.objects.defer(Document_.scan).get(Document_.id.eq(document.id()));
        assertThat(read.scan.isLoaded()).isFalse();
        assertThat(read.scan).hasToString("not loaded");
        try (QueryRecorder queries = QueryRecorder.start()) {
            assertThat(read.scan.size()).isOne();
            assertThat(queries.statements()).hasSize(1);
        }
        read = Document.objects.only(Document_.title).get(Document_.id.eq(document.id()));
        read.scan.set(Content.of("b.txt", "2"));
        read.save();
        assertThat(stored(document).scan.name()).endsWith("/b.txt");
    }

    @Test
    @Spec("FIELD-024")
    void aPathIsChosenAmongTheFilesOfAFolder() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates/mail"));
        Files.writeString(templates.resolve("bill.html"), "");
        Files.writeString(templates.resolve("bill.txt"), "");
        Files.writeString(templates.resolveSibling("page.html"), "");
        Document.templates = templates.getParent();
        String root = Document.templates.toString();
        var field = Apps.options(Document.class).column("template");
        assertThat(field.choices().values())
                .containsExactly(root + "/mail/bill.html", root + "/page.html");
        assertThat(field.choices().labels()).containsExactly("mail/bill.html", "page.html");
        document.scan.set("x");
        document.template = root + "/page.html";
        document.cleanFields();
        document.save();
        document.template = root + "/mail/bill.txt";
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> document.cleanFields())
                                .codes("template"))
                .containsExactly("invalid_choice");
        Files.delete(templates.resolve("bill.html"));
        assertThat(field.choices().labels()).containsExactly("page.html");
    }
}
