package dev.quintet.models.meta;

import java.util.List;

/// A package of models that belong together.
///
/// @param label the short name, unique in a program, with which its tables begin
/// @param packageName the package with the `@App` annotation; empty where the models themselves
///   name the app
/// @param models the models in source order
public record App(String label, String packageName, List<ModelAccess<?>> models) {
    public App {
        models = List.copyOf(models);
    }
}
