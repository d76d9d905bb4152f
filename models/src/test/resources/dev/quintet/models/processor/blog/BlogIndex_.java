package blog;

import dev.quintet.models.meta.App;
import dev.quintet.models.meta.AppIndex;

import java.util.List;

import javax.annotation.processing.Generated;

/// The apps of this jar with their models, for the library to find.
@Generated("dev.quintet.processor.IndexProcessor")
public final class BlogIndex_ implements AppIndex {
    /// For the service loader.
    public BlogIndex_() {}

    @Override
    public List<App> apps() {
        return List.of(new App("blog", "blog", List.of(Author_.TYPE, Blog_.TYPE, Entry_.TYPE)));
    }
}
