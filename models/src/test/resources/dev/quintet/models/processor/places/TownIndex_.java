package places;

import dev.quintet.models.meta.App;
import dev.quintet.models.meta.AppIndex;

import java.util.List;

import javax.annotation.processing.Generated;

/// The apps of this jar with their models, for the library to find.
@Generated("dev.quintet.processor.IndexProcessor")
public final class TownIndex_ implements AppIndex {
    /// For the service loader.
    public TownIndex_() {}

    @Override
    public List<App> apps() {
        return List.of(
                new App(
                        "town",
                        "places",
                        List.of(
                                Pizzeria_.TYPE,
                                Place_.TYPE,
                                QuietPlace_.TYPE,
                                Restaurant_.TYPE,
                                Warehouse_.TYPE)));
    }
}
