package dev.quintet.models.checks;

import static dev.quintet.models.checks.CheckMessage.error;
import static dev.quintet.models.checks.CheckMessage.warning;

import dev.quintet.db.Backend;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.lookups.Lookups;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ModelConstraint;
import dev.quintet.models.meta.ModelIndex;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.Relation;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Checks what models declare beside their fields.
final class ModelChecks implements Check {
    private static final int LONGEST_INDEX_NAME = 30;

    @Override
    public void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report) {
        Map<String, Options<?>> indexes = new HashMap<>();
        Map<String, Options<?>> constraints = new HashMap<>();
        for (Options<?> model : models) {
            ordering(model, report);
            managers(model, report);
            if (model.proxy()) {
                continue;
            }
            for (Database database : databases) {
                comment(model, database, report);
            }
            for (ModelIndex index : model.indexes()) {
                indexName(model, index, report);
                unique(indexes, index.name(), model, "index", "models.E029", report);
            }
            for (ModelConstraint constraint : model.constraints()) {
                unique(constraints, constraint.name(), model, "constraint", "models.E031", report);
            }
        }
    }

    /// @param id for two of one model; for those of two models the next number
    private static void unique(
            Map<String, Options<?>> owners,
            String name,
            Options<?> model,
            String what,
            String id,
            Consumer<CheckMessage> report) {
        Options<?> other = owners.putIfAbsent(name, model);
        if (other != null) {
            String number = id.substring(id.length() - 2);
            report.accept(
                    error(
                            other == model ? id : "models.E0" + (Integer.parseInt(number) + 1),
                            model,
                            "Its "
                                    + what
                                    + " '"
                                    + name
                                    + "' has the name of "
                                    + (other == model ? "another one." : "one of " + other + "."),
                            "Give one of them another name; in an abstract base with {app} or"
                                    + " {model} in it."));
        }
    }

    private static void comment(
            Options<?> model, Database database, Consumer<CheckMessage> report) {
        Backend backend = database.backend();
        if (model.tableComment() != null
                && !backend.features().supportsComments()
                && model.fits(backend.name(), backend.features())) {
            report.accept(
                    warning(
                            "models.W046",
                            model,
                            backend.name() + " has no comments on tables.",
                            ""));
        }
    }

    private static void indexName(
            Options<?> model, ModelIndex index, Consumer<CheckMessage> report) {
        String name = index.name();
        if (name.startsWith("_") || Character.isDigit(name.charAt(0))) {
            report.accept(
                    error(
                            "models.E033",
                            model,
                            "The name of its index '" + name + "' begins with no letter.",
                            ""));
        }
        if (name.length() > LONGEST_INDEX_NAME) {
            report.accept(
                    error(
                            "models.E034",
                            model,
                            "The name of its index '"
                                    + name
                                    + "' has more than "
                                    + LONGEST_INDEX_NAME
                                    + " characters.",
                            ""));
        }
    }

    private static void ordering(Options<?> model, Consumer<CheckMessage> report) {
        for (Ordering<?> term : model.ordering()) {
            List<String> path = term.expression().path();
            if (!path.isEmpty() && !leadsToValue(model, path)) {
                report.accept(
                        error(
                                "models.E015",
                                model,
                                "Its rows are ordered by '"
                                        + String.join("__", path)
                                        + "', which is no field of it.",
                                ""));
            } else if (endless(model, term, new HashSet<>())) {
                report.accept(
                        error(
                                "quintet.E011",
                                model,
                                "The order by '"
                                        + String.join("__", path)
                                        + "' never ends: the models order by each other.",
                                "Order by a column of the related model."));
            }
        }
    }

    private static void managers(Options<?> model, Consumer<CheckMessage> report) {
        model.managers()
                .forEach((name, manager) -> {
                    Condition<?> rows = condition(model, manager);
                    try {
                        if (rows != null) {
                            Queries.check(model, rows);
                        }
                    } catch (FieldError | IllegalArgumentException mistake) {
                        report.accept(
                                error(
                                        "quintet.E012",
                                        model,
                                        "Its manager '"
                                                + name
                                                + "' finds no rows: "
                                                + mistake.getMessage(),
                                        ""));
                    }
                });
    }

    /// The condition of a manager, or null where it has none. One that asks for what the program
    /// has only later, such as a tenant or a table, is not known yet.
    private static @Nullable Condition<?> condition(Options<?> model, Supplier<?> manager) {
        try {
            return model.access().managed(manager.get());
        } catch (RuntimeException _) {
            return null;
        }
    }

    /// Whether the order by a relation, which is that of its target, comes back to a relation that
    /// it has followed.
    private static boolean endless(Options<?> model, Ordering<?> term, Set<Relation> followed) {
        Relation relation = ordersBy(model, term.expression().path());
        if (relation == null) {
            return false;
        }
        boolean known = !followed.add(relation);
        boolean endless =
                known
                        || relation.target().ordering().stream()
                                .anyMatch(own -> endless(relation.target(), own, followed));
        if (!known) {
            followed.remove(relation);
        }
        return endless;
    }

    /// The relation in whose target's order a path ends; null for the path of a value.
    private static @Nullable Relation ordersBy(Options<?> model, List<String> path) {
        Options<?> here = model;
        Relation last = null;
        for (String name : path) {
            last = here != null && here.find(name) instanceof Relation relation ? relation : null;
            here = last == null ? null : last.target();
        }
        boolean key =
                last instanceof ForeignKeyField field && field.attribute().equals(path.getLast());
        return key ? null : last;
    }

    private static boolean leadsToValue(Options<?> model, List<String> path) {
        Options<?> here = model;
        ColumnField column = null;
        for (String name : path) {
            Field field = here == null ? null : here.find(name);
            if (field == null && here != null && name.equals("pk")) {
                column = here.pkFields().getFirst();
                here = null;
            } else if (field != null) {
                column = field instanceof ColumnField found ? found : null;
                here = field instanceof Relation relation ? relation.target() : null;
            } else if (column == null || Lookups.transform(column.type(), name) == null) {
                return false;
            } else {
                here = null;
            }
        }
        return true;
    }
}
