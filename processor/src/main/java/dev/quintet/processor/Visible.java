package dev.quintet.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/// Which annotations generated code can carry: a named module sees only what it requires.
///
/// @param generated whether it sees `javax.annotation.processing.Generated`
/// @param nullable whether it sees JSpecify's `Nullable`
record Visible(boolean generated, boolean nullable) {

    /// What the module of an element sees.
    static Visible from(Element element, Elements elements) {
        ModuleElement module = elements.getModuleOf(element);
        return new Visible(
                elements.getTypeElement(module, Names.GENERATED) != null,
                elements.getTypeElement(module, Names.NULLABLE) != null);
    }
}
