package dev.quintet.processor;

import java.util.Map;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/// Reports names of tables and columns that no database takes.
final class DatabaseNames {
    private final Problems problems;

    DatabaseNames(Problems problems) {
        this.problems = problems;
    }

    /// Looks at the name that an annotation gives.
    ///
    /// @param described the element as messages name it
    /// @param annotation the simple name of one of ours
    void check(Element element, String described, String annotation) {
        Mirrors.find(element, Names.MODELS + annotation)
                .ifPresent(mirror -> check(element, described, annotation, mirror));
    }

    private void check(
            Element element, String described, String annotation, AnnotationMirror mirror) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> said :
                mirror.getElementValues().entrySet()) {
            String name = said.getValue().getValue().toString();
            String reason = name.indexOf('\0') >= 0 ? "cut off by NUL" : "blank";
            if (said.getKey().getSimpleName().contentEquals("value")
                    && (name.isBlank() || name.indexOf('\0') >= 0)) {
                problems.report(
                        element,
                        Problem.DATABASE_NAME,
                        described,
                        annotation,
                        name.replace("\0", "\\0"),
                        reason);
            }
        }
    }
}
