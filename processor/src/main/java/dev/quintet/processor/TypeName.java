package dev.quintet.processor;

import javax.lang.model.element.PackageElement;
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
        String simpleName = type.getSimpleName().toString();
        return switch (type.getEnclosingElement()) {
            case TypeElement around -> {
                TypeName outer = of(around);
                yield new TypeName(outer.packageName(), outer.simpleName() + "." + simpleName);
            }
            case PackageElement around ->
                    new TypeName(around.getQualifiedName().toString(), simpleName);
            case null, default -> new TypeName("", simpleName);
        };
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
