package dev.quintet.processor;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/// Writes the index by which the library finds the apps of a jar and their models.
///
/// A compiler that is asked to compile a few files only shows only these: the models of the
/// compilation before are read back from the index in the output, and those that are gone are
/// dropped.
@SupportedAnnotationTypes("*")
public final class IndexProcessor extends AbstractProcessor {
    private static final String SERVICE = "META-INF/services/" + Names.APP_INDEX;
    private static final String MODEL_MARK = "# model ";

    private final Map<String, TypeElement> models = new TreeMap<>();
    private boolean done;
    private Optional<TypeName> written = Optional.empty();

    /// For the compiler.
    public IndexProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ModelClasses classes = new ModelClasses(processingEnv);
        List<TypeElement> found = classes.models(round.getRootElements());
        found.forEach(model -> models.put(model.getQualifiedName().toString(), model));
        boolean complete = found.isEmpty() || round.processingOver();
        if (complete && !done && !models.isEmpty()) {
            done = true;
            write(classes, round.errorRaised());
        }
        if (round.processingOver()) {
            written.ifPresent(this::checkModule);
        }
        return false;
    }

    private void write(ModelClasses classes, boolean errorsBefore) {
        Problems problems = Problems.to(processingEnv.getMessager());
        TypeElement first = models.values().iterator().next();
        try {
            Previous previous = previous();
            List<TypeElement> all = withPrevious(previous, classes);
            List<AppReader.AppInfo> apps = new AppReader(classes, problems).read(all);
            new AppChecks(classes, problems).check(apps);
            if (problems.any() || errorsBefore) {
                return;
            }
            TypeName name = indexName(apps.getFirst(), previous);
            writeSource(name, apps);
            writeService(name, all);
            written = Optional.of(name);
        } catch (IOException | RuntimeException failure) {
            problems.report(first, Problem.INTERNAL, "the index of models", failure);
        }
    }

    /// What the output holds of the compilation before.
    ///
    /// @param indexes the classes of the index
    /// @param models the models
    private record Previous(List<String> indexes, List<String> models) {}

    private Previous previous() throws IOException {
        List<String> indexes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try {
            FileObject file =
                    processingEnv
                            .getFiler()
                            .getResource(StandardLocation.CLASS_OUTPUT, "", SERVICE);
            try (BufferedReader lines = new BufferedReader(file.openReader(true))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(MODEL_MARK)) {
                        names.add(line.substring(MODEL_MARK.length()).strip());
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        indexes.add(line.strip());
                    }
                }
            }
        } catch (NoSuchFileException | FileNotFoundException nothingYet) {
            return new Previous(List.of(), List.of());
        }
        return new Previous(indexes, names);
    }

    private List<TypeElement> withPrevious(Previous previous, ModelClasses classes) {
        Map<String, TypeElement> all = new TreeMap<>(models);
        for (String name : previous.models()) {
            TypeElement model = processingEnv.getElementUtils().getTypeElement(name);
            if (model != null && classes.isConcreteModel(model)) {
                all.putIfAbsent(name, model);
            }
        }
        return List.copyOf(all.values());
    }

    /// `blog.BlogIndex_`, with a number if another jar has a class of this name: the tests of an
    /// app, for instance.
    private TypeName indexName(AppReader.AppInfo app, Previous previous) {
        String label = app.label();
        String simpleName = Character.toUpperCase(label.charAt(0)) + label.substring(1) + "Index";
        String home =
                app.packageName().isEmpty()
                        ? app.models().getFirst().packageName()
                        : app.packageName();
        TypeName name = new TypeName(home, simpleName + "_");
        for (int number = 2; isTaken(name, previous); number++) {
            name = new TypeName(home, simpleName + number + "_");
        }
        return name;
    }

    private boolean isTaken(TypeName name, Previous previous) {
        return !previous.indexes().contains(name.qualified())
                && processingEnv.getElementUtils().getTypeElement(name.qualified()) != null;
    }

    private void writeSource(TypeName name, List<AppReader.AppInfo> apps) throws IOException {
        String source =
                new IndexWriter(
                                name,
                                apps,
                                Visible.from(origins()[0], processingEnv.getElementUtils()))
                        .write();
        try (Writer file =
                processingEnv
                        .getFiler()
                        .createSourceFile(name.qualified(), origins())
                        .openWriter()) {
            file.write(source);
        }
    }

    private void writeService(TypeName name, List<TypeElement> all) throws IOException {
        try (Writer file =
                processingEnv
                        .getFiler()
                        .createResource(StandardLocation.CLASS_OUTPUT, "", SERVICE, origins())
                        .openWriter()) {
            for (TypeElement model : all) {
                file.write(MODEL_MARK + model.getQualifiedName() + "\n");
            }
            file.write(name.qualified() + "\n");
        }
    }

    private Element[] origins() {
        return models.values().toArray(Element[]::new);
    }

    /// Only in the last round does the compiler know the generated class that a module provides.
    private void checkModule(TypeName index) {
        ModuleElement module = processingEnv.getElementUtils().getModuleOf(origins()[0]);
        if (module == null || module.isUnnamed()) {
            return;
        }
        boolean provided =
                ElementFilter.providesIn(module.getDirectives()).stream()
                        .filter(provides ->
                                provides.getService()
                                        .getQualifiedName()
                                        .contentEquals(Names.APP_INDEX))
                        .flatMap(provides -> provides.getImplementations().stream())
                        .anyMatch(provider ->
                                provider.getQualifiedName().contentEquals(index.qualified()));
        if (!provided) {
            Problems.to(processingEnv.getMessager())
                    .report(module, Problem.PROVIDES, module.getQualifiedName(), index.qualified());
        }
    }
}
