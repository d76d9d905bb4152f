package dev.quintet.conformance.signals;

import dev.quintet.models.meta.Apps;
import dev.quintet.models.signals.Signals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Loads the models, which is done once in the life of a class loader.
public final class LoadedModels implements Callable<List<String>> {

    /// The names of the models that told of themselves, with the tables that they have by then.
    @Override
    public List<String> call() {
        List<String> told = new ArrayList<>();
        Signals.CLASS_PREPARED.connect(event ->
                told.add(
                        event.model().getSimpleName()
                                + " in "
                                + Apps.options(event.model()).table()));
        Signals.CLASS_PREPARED.connect(Folder.class, _ -> told.add("the folder"));
        Apps.all();
        return told;
    }
}
