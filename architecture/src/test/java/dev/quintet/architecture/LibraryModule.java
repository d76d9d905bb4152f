package dev.quintet.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The modules of the library: the package each owns, and the modules its code may use.
///
/// This is the table of `ARCHITECTURE.md`. A module only names modules above it, so the arrows
/// cannot form a circle.
enum LibraryModule {
    SQL("dev.quintet.sql"),
    DB("dev.quintet.db", SQL),
    SQLITE("dev.quintet.db.sqlite", SQL, DB),
    POSTGRESQL("dev.quintet.db.postgresql", SQL, DB),
    MYSQL("dev.quintet.db.mysql", SQL, DB),
    H2("dev.quintet.db.h2", SQL, DB),
    ORACLE("dev.quintet.db.oracle", SQL, DB),
    PROCESSOR("dev.quintet.processor"),
    MODELS("dev.quintet.models", SQL, DB),
    CONTENT_TYPES("dev.quintet.contenttypes", SQL, DB, MODELS),
    TESTING("dev.quintet.testing", SQL, DB, MODELS);

    /// The packages of JDBC drivers. Only the backend in front of a driver may know it.
    static final List<String> DRIVER_PACKAGES =
            List.of(
                    "org.sqlite..",
                    "org.postgresql..",
                    "org.mariadb..",
                    "com.mysql..",
                    "org.h2..",
                    "oracle..");

    private final String rootPackage;
    private final List<LibraryModule> uses;

    LibraryModule(String rootPackage, LibraryModule... uses) {
        this.rootPackage = rootPackage;
        this.uses = List.of(uses);
    }

    /// The module that owns a class: the one with the longest package that fits, as the backends
    /// live in packages below the one of `db`.
    static Optional<LibraryModule> of(JavaClass type) {
        return Arrays.stream(values())
                .filter(module -> module.fits(type.getPackageName()))
                .max(Comparator.comparingInt(module -> module.rootPackage.length()));
    }

    private boolean fits(String packageName) {
        return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
    }

    boolean isBackend() {
        return rootPackage.startsWith(DB.rootPackage + ".");
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe(
                "are in module " + this, type -> of(type).filter(this::equals).isPresent());
    }

    DescribedPredicate<JavaClass> classesOfOthers() {
        return DescribedPredicate.describe(
                "are in other modules than " + this,
                type -> of(type).filter(module -> module != this).isPresent());
    }

    DescribedPredicate<JavaClass> internals() {
        return classes()
                .and(
                        DescribedPredicate.describe(
                                "are internal",
                                type ->
                                        List.of(type.getPackageName().split("\\."))
                                                .contains("internal")));
    }

    /// The classes of our own that this module must leave alone.
    DescribedPredicate<JavaClass> forbidden() {
        List<LibraryModule> allowed = new ArrayList<>(uses);
        allowed.add(this);
        return DescribedPredicate.describe(
                "are in a module other than " + allowed,
                type -> of(type).filter(module -> !allowed.contains(module)).isPresent());
    }

    @Override
    public String toString() {
        return rootPackage;
    }
}
