package dev.quintet.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/// The name of a class as sources spell it.
///
/// @param packageName the package
/// @param simpleName the class, with the classes around it: `Entry` or `Entry.Status`
record TypeName(String packageName, String simpleName) {

    /// The name of a class that is not nested, or of `byte[]`.
    static TypeName of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return new TypeName(
                dot < 0 ? "" : qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    static TypeName of(TypeElement type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        Element around = type.getEnclosingElement();
        while (around.getKind() != ElementKind.PACKAGE) {
            name.insert(0, around.getSimpleName() + ".");
            around = around.getEnclosingElement();
        }
        return new TypeName(
                around.toString().equals("unnamed package") ? "" : around.toString(),
                name.toString());
    }

    /// The name of the class that is generated for this model.
    TypeName generated() {
        return new TypeName(packageName, simpleName + "_");
    }

    String qualified() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /// The outermost class, which is what gets imported.
    String outermost() {
        int dot = simpleName.indexOf('.');
        return dot < 0 ? simpleName : simpleName.substring(0, dot);
    }
}
