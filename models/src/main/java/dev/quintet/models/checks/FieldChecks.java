package dev.quintet.models.checks;

import static dev.quintet.models.checks.CheckMessage.error;
import static dev.quintet.models.checks.CheckMessage.warning;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.Choices;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Deletion;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlType;

import java.util.Collection;
import java.util.function.Consumer;

/// Checks fields one by one.
final class FieldChecks implements Check {
    @Override
    public void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report) {
        for (Options<?> model : models) {
            if (model.proxy()) {
                continue;
            }
            for (ManyToManyField relation : model.manyToMany()) {
                if (relation.model() == model) {
                    limit(relation, report);
                }
            }
            for (KeyRelation relation : model.keyRelations()) {
                if (relation.model() == model) {
                    relation(relation, databases, report);
                }
            }
            for (ColumnField field : model.localFields()) {
                choices(field, report);
                if (field instanceof ForeignKeyField key) {
                    oneToOne(key, report);
                    defaultKey(model, key, report);
                }
                present(field, report);
                for (Database database : databases) {
                    database(field, database, report);
                }
            }
        }
    }

    private static void choices(ColumnField field, Consumer<CheckMessage> report) {
        Choices choices = field.choices();
        if (choices == null || !(field.sqlType() instanceof SqlType.Varchar(int length))) {
            return;
        }
        for (Choices.Item item : choices.items()) {
            if (item.raw() instanceof String text
                    && text.codePointCount(0, text.length()) > length) {
                report.accept(
                        error(
                                "fields.E009",
                                field,
                                "It has room for "
                                        + length
                                        + " characters, and its choice '"
                                        + text
                                        + "' has "
                                        + text.codePointCount(0, text.length())
                                        + ".",
                                "Raise the number in @Size(max)."));
            }
        }
    }

    private static void oneToOne(ForeignKeyField key, Consumer<CheckMessage> report) {
        if (key.unique() && !key.oneToOne() && !key.primaryKey()) {
            report.accept(
                    warning(
                            "fields.W342",
                            key,
                            "A foreign key that is unique is a relation from one to one.",
                            "Declare it as OneToOne."));
        }
    }

    private static void relation(
            KeyRelation relation, Collection<Database> databases, Consumer<CheckMessage> report) {
        if (relation.onDelete() == Deletion.SET && relation.deletionValue() == null) {
            report.accept(
                    error(
                            "quintet.E005",
                            relation.field(),
                            "It has @OnDelete(SET), but nothing says what it is set to.",
                            "Say it with meta.onDeleteSet(...), or choose another rule."));
        }
        if (relation.onDelete() != Deletion.DB_SET_DEFAULT) {
            return;
        }
        if (relation.columns().stream().anyMatch(column -> column.databaseDefault() == null)) {
            report.accept(
                    error(
                            "fields.E322",
                            relation.field(),
                            "It has @OnDelete(DB_SET_DEFAULT), but the database has no default for"
                                    + " it.",
                            "Name one with meta.databaseDefault(...), or choose another rule."));
        }
        for (Database database : databases) {
            Features features = database.backend().features();
            String name = database.backend().name();
            if (relation.model().fits(name, features) && !features.supportsOnDeleteSetDefault()) {
                report.accept(
                        error(
                                "fields.E324",
                                relation.field(),
                                name + " does not set keys to their default when rows are deleted.",
                                "Choose another rule than DB_SET_DEFAULT."));
            }
        }
    }

    /// The default of a key is no constant for the compiler, so that an instance is asked for it.
    private static <M> void defaultKey(
            Options<M> model, ForeignKeyField key, Consumer<CheckMessage> report) {
        try {
            Object value = model.access().get(model.access().create(), key.index());
            key.type().prepare(value);
        } catch (IllegalArgumentException refusal) {
            report.accept(
                    error(
                            "quintet.E006",
                            key,
                            "Its default is no key of "
                                    + key.target()
                                    + ": "
                                    + refusal.getMessage(),
                            ""));
        }
    }

    private static void limit(ManyToManyField relation, Consumer<CheckMessage> report) {
        if (!relation.through().autoCreated() && relation.limitedTo().isPresent()) {
            report.accept(
                    warning(
                            "fields.W343",
                            relation,
                            "Its choices are limited, which means nothing where its pairs have a"
                                    + " model of their own.",
                            "Limit the choices of the key in " + relation.through().label() + "."));
        }
    }

    /// The moment at which the program starts is no default.
    private static void present(ColumnField field, Consumer<CheckMessage> report) {
        if (field.databaseDefaultIsStart()) {
            report.accept(
                    warning(
                            "fields.W161",
                            field,
                            "Its default in the database is the moment at which the program"
                                    + " started.",
                            "Let the database tell the moment, as now() does."));
        }
    }

    private static void indexes(
            ColumnField field, Features features, String name, Consumer<CheckMessage> report) {
        if (field.indexed()
                && !(field instanceof ForeignKeyField)
                && !features.canIndex(field.sqlType())) {
            report.accept(
                    warning(
                            "fields.W162",
                            field,
                            name + " has no indexes on columns of its type, so that it has none.",
                            "Remove @Index, or give a text a @Size(max)."));
        }
        if ((field.primaryKey() || field instanceof ForeignKeyField key && key.constrained())
                && !features.canIndex(field.sqlType())) {
            report.accept(
                    error(
                            "quintet.E007",
                            field,
                            name + " has no keys of its type, as their length has no bound.",
                            field.primaryKey()
                                    ? "Give a text a @Size(max)."
                                    : "Give the text that it refers to a @Size(max)."));
        } else if (field.unique()
                && field.sqlType() instanceof SqlType.Varchar(int length)
                && length > features.longestUniqueText()) {
            report.accept(
                    warning(
                            "mysql.W003",
                            field,
                            "It is unique and has up to "
                                    + length
                                    + " characters; "
                                    + name
                                    + " may allow no more than "
                                    + features.longestUniqueText()
                                    + " there.",
                            "Lower the number in @Size(max)."));
        }
    }

    private static void database(
            ColumnField field, Database database, Consumer<CheckMessage> report) {
        Features features = database.backend().features();
        String name = database.backend().name();
        if (!field.model().fits(name, features)) {
            return;
        }
        if (field.comment() != null && !features.supportsComments()) {
            report.accept(warning("fields.W163", field, name + " has no comments on columns.", ""));
        }
        if (field.collation() != null && !features.supportsColumnCollations()) {
            report.accept(
                    error("fields.E190", field, name + " has no collations for columns.", ""));
        }
        if (field.type().kind() == ValueType.Kind.JSON && !features.supportsJson()) {
            report.accept(error("fields.E180", field, name + " does not store JSON.", ""));
        }
        indexes(field, features, name, report);
        if (field.generated() != null) {
            generated(field, features, name, report);
        }
    }

    private static void generated(
            ColumnField field, Features features, String name, Consumer<CheckMessage> report) {
        boolean stored = field.generatedStored();
        if (stored && !features.supportsStoredGeneratedColumns()) {
            report.accept(
                    error(
                            "fields.E222",
                            field,
                            name + " does not store computed columns.",
                            "Let it be computed when it is read."));
        }
        if (!stored && !features.supportsVirtualGeneratedColumns()) {
            report.accept(
                    error(
                            "fields.E221",
                            field,
                            name + " does not compute columns when they are read.",
                            "Let it be stored."));
        }
    }
}
