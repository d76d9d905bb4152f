package dev.quintet.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.lang.model.SourceVersion;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/// Sorts models into apps: each belongs to the nearest package around it that has `@App`.
final class AppReader {
    private final ModelClasses classes;
    private final Problems problems;

    AppReader(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /// An app and its models, these in the order of their names.
    record AppInfo(String label, String packageName, List<TypeName> models) {}

    /// The apps in the order of their packages. A model without an app is reported and left out.
    List<AppInfo> read(List<TypeElement> models) {
        Map<String, List<TypeName>> byPackage = new TreeMap<>();
        for (TypeElement model : models) {
            TypeName name = TypeName.of(model);
            Optional<PackageElement> app = appOf(name.packageName());
            if (app.isEmpty()) {
                problems.report(model, Problem.NO_APP, name.simpleName(), name.packageName());
            } else {
                byPackage
                        .computeIfAbsent(
                                app.get().getQualifiedName().toString(), key -> new ArrayList<>())
                        .add(name);
            }
        }
        List<AppInfo> apps = new ArrayList<>();
        byPackage.forEach((packageName, names) -> {
            names.sort(Comparator.comparing(TypeName::qualified));
            apps.add(new AppInfo(label(packageName, apps), packageName, List.copyOf(names)));
        });
        return apps;
    }

    private Optional<PackageElement> appOf(String packageName) {
        for (String name = packageName; !name.isEmpty(); name = around(name)) {
            PackageElement candidate = classes.elements.getPackageElement(name);
            if (candidate != null && Mirrors.has(candidate, Names.MODELS + "App")) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String around(String packageName) {
        return packageName.substring(0, Math.max(0, packageName.lastIndexOf('.')));
    }

    private String label(String packageName, List<AppInfo> others) {
        PackageElement app = classes.elements.getPackageElement(packageName);
        String given = classes.mirrors.text(app, Names.MODELS + "App");
        String label =
                given.isEmpty() ? packageName.substring(packageName.lastIndexOf('.') + 1) : given;
        if (!SourceVersion.isIdentifier(label) || label.contains("__") || label.endsWith("_")) {
            problems.report(
                    app, Problem.LABEL, packageName, label, "it is no name of letters and digits");
        }
        others.stream()
                .filter(other -> other.label().equals(label))
                .forEach(other ->
                        problems.report(
                                app,
                                Problem.LABEL,
                                packageName,
                                label,
                                "package '" + other.packageName() + "' has it"));
        return label;
    }
}
