package dev.quintet.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/// Writes `Entry_` beside each model `Entry`: typed paths for queries, and how the library reads
/// and writes it. Beside an abstract base it writes the paths alone.
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
        models.addAll(classes.bases(round.getRootElements()));
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
            if (!classes.isConcreteModel(model)) {
                base(model, classes);
                return;
            }
            ModelInfo info = new ModelReader(classes, problems).read(model);
            new RelationChecks(classes, problems).check(info);
            new GenericChecks(classes, problems).check(info);
            new DeletionChecks(classes, problems).check(info);
            new FieldChecks(problems).check(info);
            if (ModelReader.isTopLevel(model)) {
                write(model, writer(model, info, classes).write());
            }
        } catch (FilerException taken) {
            all.report(
                    model,
                    Problem.TAKEN_CLASS,
                    model.getSimpleName(),
                    TypeName.of(model).generated().simpleName());
        } catch (IOException | RuntimeException failure) {
            if (!problems.any()) {
                all.report(model, Problem.INTERNAL, model.getSimpleName(), failure);
            }
        }
    }

    /// What is wrong with an abstract base is told of the models that extend it.
    private void base(TypeElement base, ModelClasses classes) throws IOException {
        Optional<String> source = writer(base, classes.info(base), classes).writeBase();
        if (source.isPresent()) {
            write(base, source.get());
        }
    }

    private static ModelWriter writer(TypeElement model, ModelInfo info, ModelClasses classes) {
        return new ModelWriter(info, classes, Visible.from(model, classes.elements));
    }

    private void write(TypeElement model, String source) throws IOException {
        try (Writer file =
                processingEnv
                        .getFiler()
                        .createSourceFile(TypeName.of(model).generated().qualified(), model)
                        .openWriter()) {
            file.write(source);
        }
    }
}
