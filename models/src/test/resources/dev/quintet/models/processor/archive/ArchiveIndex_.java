package archive;

import dev.quintet.models.meta.App;
import dev.quintet.models.meta.AppIndex;

import java.util.List;

import javax.annotation.processing.Generated;

/// The apps of this jar with their models, for the library to find.
@Generated("dev.quintet.processor.IndexProcessor")
public final class ArchiveIndex_ implements AppIndex {
    /// For the service loader.
    public ArchiveIndex_() {}

    @Override
    public List<App> apps() {
        return List.of(new App("archive", "archive", List.of(Chart_.TYPE, Map_.TYPE, Paper_.TYPE)));
    }
}
