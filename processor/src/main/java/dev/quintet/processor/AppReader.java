package dev.quintet.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/// Sorts models into apps: each belongs to the one that it names itself, or to the nearest package
/// around it that has `@App`.
final class AppReader {
    private final ModelClasses classes;
    private final Problems problems;

    AppReader(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /// An app and its models, these in the order of their names.
    ///
    /// @param packageName the package that makes the app; empty where only models name it
    record AppInfo(String label, String packageName, List<TypeName> models) {}

    /// The apps in the order of their packages, then those that only models name. A model without
    /// an app is reported and left out.
    List<AppInfo> read(List<TypeElement> models) {
        Map<String, List<TypeName>> byPackage = new TreeMap<>();
        Map<String, List<TypeName>> byLabel = new TreeMap<>();
        for (TypeElement model : models) {
            TypeName name = TypeName.of(model);
            String own = classes.ownAppLabel(model);
            Optional<PackageElement> app = classes.appOf(name.packageName());
            if (!own.isEmpty()) {
                checkLabel(model, name.simpleName(), own);
                byLabel.computeIfAbsent(own, _ -> new ArrayList<>()).add(name);
            } else if (app.isEmpty()) {
                problems.report(model, Problem.NO_APP, name.simpleName(), name.packageName());
            } else {
                String packageName = app.get().getQualifiedName().toString();
                byPackage.computeIfAbsent(packageName, _ -> new ArrayList<>()).add(name);
            }
        }
        List<AppInfo> apps = new ArrayList<>();
        byPackage.forEach((packageName, names) -> {
            String label = label(packageName, apps);
            List<TypeName> more = byLabel.remove(label);
            names.addAll(more == null ? List.of() : more);
            apps.add(app(label, packageName, names));
        });
        byLabel.forEach((label, names) -> apps.add(app(label, "", names)));
        return apps;
    }

    private static AppInfo app(String label, String packageName, List<TypeName> names) {
        names.sort(Comparator.comparing(TypeName::qualified));
        return new AppInfo(label, packageName, List.copyOf(names));
    }

    private String label(String packageName, List<AppInfo> others) {
        PackageElement app = classes.elements.getPackageElement(packageName);
        String label = classes.appLabel(app);
        checkLabel(app, "package '" + packageName + "'", label);
        others.stream()
                .filter(other -> other.label().equals(label))
                .forEach(other ->
                        problems.report(
                                app,
                                Problem.LABEL,
                                "package '" + packageName + "'",
                                label,
                                "package '" + other.packageName() + "' has it"));
        return label;
    }

    private void checkLabel(Element element, String of, String label) {
        if (!SourceVersion.isIdentifier(label) || label.contains("__") || label.endsWith("_")) {
            problems.report(
                    element, Problem.LABEL, of, label, "it is no name of letters and digits");
        }
    }
}
