package dev.quintet.conformance.files;

import dev.quintet.models.Blank;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.files.FileField;
import dev.quintet.models.files.FilePaths;
import dev.quintet.models.files.UploadTo;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import java.nio.file.Path;

/// A document with a file, and others.
public final class Document extends Model {
    public static final Manager<Document> objects = Manager.of(Document.class);

    /// Where the templates lie.
    static Path templates = Path.of("nowhere");

    @Size(max = 20)
    public String title = "";

    public final FileField scan = new FileField(this, UploadTo.folder("scans/%Y/%m"));

    @Blank
    @Size(max = 30)
    public final FileField draft =
            new FileField(
                    this,
                    (document, name) ->
                            ((Document) document).title + "/" + document.pk() + "-" + name);

    @Blank
    @Size(max = 100)
    public String template = "";

    static void meta(Meta<Document> meta) {
        meta.choices(
                Document_.template,
                FilePaths.in(() -> templates).matching("\\.html$").recursive().choices());
    }
}
