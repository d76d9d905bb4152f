package odd;

import dev.quintet.models.meta.App;
import dev.quintet.models.meta.AppIndex;

import java.util.List;

import javax.annotation.processing.Generated;

/// The apps of this jar with their models, for the library to find.
@Generated("dev.quintet.processor.IndexProcessor")
public final class OddIndex_ implements AppIndex {
    /// For the service loader.
    public OddIndex_() {}

    @Override
    public List<App> apps() {
        return List.of(new App("odd", "odd", List.of(Row_.TYPE, Type_.TYPE)));
    }
}
