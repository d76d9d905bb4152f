package dev.quintet.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/// Writes `Entry_` beside each model `Entry`: typed paths for queries, and how the library reads
/// and writes it.
///
/// What it writes for a model depends on that model and the classes it names alone, so build tools
/// may compile one model by itself. All mistakes of a round are reported at once, each on its
/// element, with a number and the fix.
@SupportedAnnotationTypes("*")
public final class ModelProcessor extends AbstractProcessor {
    private final List<String> waiting = new ArrayList<>();

    /// For the compiler.
    public ModelProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ModelClasses classes = new ModelClasses(processingEnv);
        Problems problems = Problems.to(processingEnv.getMessager());
        List<TypeElement> models =
                new ArrayList<>(
                        waiting.stream()
                                .map(name -> processingEnv.getElementUtils().getTypeElement(name))
                                .toList());
        waiting.clear();
        models.addAll(classes.models(round.getRootElements()));
        for (TypeElement model : models) {
            if (!round.processingOver() && ModelReader.isIncomplete(model)) {
                waiting.add(model.getQualifiedName().toString());
            } else {
                process(model, classes, problems);
            }
        }
        return false;
    }

    /// A model with problems gets its class as well, as far as it can be written: otherwise the one
    /// mistake that matters would drown in complaints about classes that do not exist.
    private void process(TypeElement model, ModelClasses classes, Problems all) {
        Problems problems = all.ofOneModel();
        try {
            ModelInfo info = new ModelReader(classes, problems).read(model);
            new RelationChecks(classes, problems).check(info);
            new GenericChecks(classes, problems).check(info);
            new DeletionChecks(classes, problems).check(info);
            new FieldChecks(problems).check(info);
            if (ModelReader.isTopLevel(model)) {
                write(model, info, classes);
            }
        } catch (IOException | RuntimeException failure) {
            if (!problems.any()) {
                all.report(model, Problem.INTERNAL, model.getSimpleName(), failure);
            }
        }
    }

    private void write(TypeElement model, ModelInfo info, ModelClasses classes) throws IOException {
        String source =
                new ModelWriter(info, classes, Visible.from(model, classes.elements)).write();
        try (Writer file =
                processingEnv
                        .getFiler()
                        .createSourceFile(info.name().generated().qualified(), model)
                        .openWriter()) {
            file.write(source);
        }
    }
}
