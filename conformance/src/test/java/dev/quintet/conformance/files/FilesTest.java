package dev.quintet.conformance.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.files.Content;
import dev.quintet.models.files.FileNames;
import dev.quintet.models.files.FilePaths;
import dev.quintet.models.files.FileSystemStorage;
import dev.quintet.models.files.SuspiciousFileOperation;
import dev.quintet.models.files.UploadTo;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Files and their names; no database is needed.
class FilesTest {
    @TempDir private Path folder;

    @Test
    @Spec("FIELD-021")
    void aNameLosesWhatHasAMeaningInPaths() {
        assertThat(FileNames.valid(" my file (1).txt ")).isEqualTo("my_file_1.txt");
        assertThat(FileNames.valid("C:\\temp\\größe.txt")).isEqualTo("größe.txt");
        assertThat(FileNames.valid("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.valid("a$b;c\"d'e.png")).isEqualTo("abcde.png");
        assertThatThrownBy(() -> FileNames.valid("$;")).isInstanceOf(SuspiciousFileOperation.class);
        for (String trap :
                List.of("", "/a", "a/../b", "..", "a//b", "a\\b", "a/", "D:/a", "a\0b")) {
            assertThatThrownBy(() -> FileNames.safe(trap))
                    .as(trap)
                    .isInstanceOf(SuspiciousFileOperation.class);
        }
    }

    @Test
    @Spec("FIELD-021")
    void aPatternHasPartsOfTheMoment() {
        assertThat(UploadTo.folder("%Y").path(null, "a")).matches("\\d{4}/a");
        assertThat(UploadTo.folder("x/%y%m%d-%j/%H%M%S/").path(null, "a"))
                .matches("x/\\d{6}-\\d{3}/\\d{6}/a");
        assertThat(UploadTo.folder("100%%").path(null, "a")).isEqualTo("100%/a");
        assertThat(UploadTo.folder("").path(null, "a")).isEqualTo("a");
        assertThatThrownBy(() -> UploadTo.folder("/files"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fields.E202");
        assertThatThrownBy(() -> UploadTo.folder("%Q"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'%Q' has '%Q', which stands for nothing.");
    }

    @Test
    @Spec("FIELD-021")
    void filesThatAreSavedAtOnceNeverReplaceEachOther() throws Exception {
        FileSystemStorage storage = new FileSystemStorage(folder);
        var names = ConcurrentHashMap.<String>newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String text = String.valueOf(i);
                threads.submit(() -> names.add(storage.save("a/b.txt", Content.of("", text), 100)));
            }
        }
        assertThat(names).hasSize(20).contains("a/b.txt");
        assertThat(Files.list(folder.resolve("a"))).hasSize(20);
    }

    @Test
    void halfAFileIsNone() {
        FileSystemStorage storage = new FileSystemStorage(folder);
        Content broken =
                new Content() {
                    @Override
                    public String name() {
                        return "a.txt";
                    }

                    @Override
                    public long size() {
                        return 5;
                    }

                    @Override
                    public InputStream open() throws IOException {
                        throw new IOException("gone");
                    }
                };
        assertThatThrownBy(() -> storage.save("a.txt", broken, 100)).hasRootCauseMessage("gone");
        assertThat(storage.exists("a.txt")).isFalse();
        storage.delete("a.txt");
        assertThatThrownBy(() -> storage.url("a.txt"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Spec("FIELD-024")
    void foldersMayBeChosenToo() throws IOException {
        Files.createDirectories(folder.resolve("one/two"));
        Files.writeString(folder.resolve("one/a.txt"), "");
        Files.writeString(folder.resolve("b.txt"), "");
        FilePaths paths = FilePaths.in(folder);
        assertThat(paths.choices().labels()).containsExactly("b.txt");
        assertThat(paths.withFolders().choices().labels()).containsExactly("b.txt", "one");
        assertThat(paths.foldersOnly().recursive().choices().labels())
                .containsExactly("one", "one/two");
        assertThat(paths.recursive().matching("^a").choices().labels())
                .containsExactly("one/a.txt");
        assertThat(FilePaths.in(folder.resolve("none")).choices().items()).isEmpty();
    }
}
