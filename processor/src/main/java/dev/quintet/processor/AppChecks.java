package dev.quintet.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.lang.model.element.TypeElement;

/// Reports what is wrong with the models of a jar when they are seen together.
final class AppChecks {
    private final ModelClasses classes;
    private final Relations relations;
    private final Problems problems;
    private final Map<String, ModelInfo> tables = new HashMap<>();
    private final Map<String, Named> reverseNames = new HashMap<>();
    private final Map<TypeName, TypeName> replacements = new HashMap<>();

    /// A relation whose other side has a name.
    private record Named(ModelInfo model, FieldInfo.Forward relation) {
        boolean isInherited() {
            return !ModelClasses.ownerOf(relation.element()).equals(model.element());
        }

        @Override
        public String toString() {
            return model.name().simpleName() + "." + relation.name();
        }
    }

    AppChecks(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.relations = new Relations(classes);
        this.problems = problems;
    }

    void check(List<AppReader.AppInfo> apps) {
        replacements(apps);
        for (AppReader.AppInfo app : apps) {
            Map<String, ModelInfo> names = new HashMap<>();
            for (TypeName name : app.models()) {
                TypeElement element = classes.elements.getTypeElement(name.qualified());
                if (element != null) {
                    ModelInfo model = classes.info(element);
                    boolean named = hasOwnName(app, model, names);
                    if (replacements.containsKey(model.name())) {
                        continue;
                    }
                    if (named) {
                        table(app, model);
                    }
                    reverse(model);
                    columns(model);
                }
            }
        }
    }

    /// A model that is replaced has no table, and only one other stands in its place.
    private void replacements(List<AppReader.AppInfo> apps) {
        for (AppReader.AppInfo app : apps) {
            for (TypeName name : app.models()) {
                TypeElement element = classes.elements.getTypeElement(name.qualified());
                if (element == null) {
                    continue;
                }
                classes.replaced(element)
                        .ifPresent(replaced -> {
                            TypeName other = replacements.putIfAbsent(TypeName.of(replaced), name);
                            if (other != null) {
                                problems.report(
                                        element,
                                        Problem.REPLACED_TWICE,
                                        name.simpleName(),
                                        other.simpleName(),
                                        TypeName.of(replaced).simpleName());
                            }
                        });
            }
        }
    }

    private boolean hasOwnName(
            AppReader.AppInfo app, ModelInfo model, Map<String, ModelInfo> names) {
        String label = app.label() + "." + lower(model);
        ModelInfo other = names.putIfAbsent(label, model);
        if (other != null) {
            problems.report(
                    model.element(),
                    Problem.SAME_NAME,
                    model.name().qualified(),
                    other.name().qualified(),
                    label);
        }
        return other == null;
    }

    private void table(AppReader.AppInfo app, ModelInfo model) {
        if (model.proxy()) {
            return;
        }
        String given = model.options().table();
        String table = given.isEmpty() ? app.label() + "_" + lower(model) : given;
        ModelInfo other = tables.putIfAbsent(table.toLowerCase(Locale.ROOT), model);
        if (other != null) {
            problems.report(
                    model.element(),
                    Problem.SAME_TABLE,
                    model.name().simpleName(),
                    other.name().simpleName(),
                    table);
        }
    }

    /// Two fields may not share a column. Upper and lower case are the same: so they are for some
    /// databases.
    private void columns(ModelInfo model) {
        if (model.proxy()) {
            return;
        }
        Map<String, String> taken = new HashMap<>();
        if (model.hasAutoKey()) {
            taken.put("id", model.name().simpleName() + ".id");
        } else if (model.hasImplicitParentLink()) {
            String link = model.parentLinkName();
            taken.put(snakeCase(link) + "_id", model.name().simpleName() + "." + link);
        }
        for (FieldInfo.Concrete field : model.columns()) {
            String described = FieldReader.describe(field.element());
            String column = column(field);
            String other = taken.putIfAbsent(column.toLowerCase(Locale.ROOT), described);
            if (other != null) {
                problems.report(field.element(), Problem.SAME_COLUMN, described, other, column);
            }
        }
    }

    /// The name of a field's column, as the library makes it where nobody gave one.
    private static String column(FieldInfo.Concrete field) {
        String given = field.options().column();
        if (!given.isEmpty()) {
            return given;
        }
        return snakeCase(field.name()) + (field instanceof FieldInfo.Key ? "_id" : "");
    }

    private static String snakeCase(String name) {
        var out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            out.append(i > 0 && Character.isUpperCase(letter) ? "_" : "");
            out.append(Character.toLowerCase(letter));
        }
        return out.toString();
    }

    /// Two models may not give their relations to a third the same name; within one model that is
    /// checked with it.
    private void reverse(ModelInfo model) {
        for (FieldInfo field : model.fields()) {
            if (field instanceof FieldInfo.Forward relation && relations.hasReverse(relation)) {
                ModelInfo target = classes.info(relation.target());
                Named here = new Named(model, relation);
                for (String name : relations.reverseNames(model, relation)) {
                    Named other =
                            reverseNames.putIfAbsent(target.name().qualified() + " " + name, here);
                    if (other != null && !other.model().equals(model)) {
                        boolean inherited = here.isInherited() || other.isInherited();
                        problems.report(
                                relation.element(),
                                Problem.REVERSE_CLASH,
                                target.name().simpleName(),
                                here,
                                name,
                                "the one over " + other,
                                inherited
                                        ? ", in an abstract base with {app} or {model} in it"
                                        : "");
                        break;
                    }
                }
            }
        }
    }

    private static String lower(ModelInfo model) {
        return model.name().simpleName().toLowerCase(Locale.ROOT);
    }
}
