package dev.quintet.models.checks;

import static dev.quintet.models.checks.CheckMessage.error;

import dev.quintet.db.Backend;
import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlType;

import java.util.Collection;
import java.util.function.Consumer;

/// Checks whether a database has room for the names of models and for the values of their columns.
final class RoomChecks implements Check {
    @Override
    public void run(
            Collection<? extends Options<?>> models,
            Collection<Database> databases,
            Consumer<CheckMessage> report) {
        for (Options<?> model : models) {
            for (Database database : databases) {
                Backend backend = database.backend();
                if (!model.proxy() && model.fits(backend.name(), backend.features())) {
                    new Room(backend, report).check(model);
                }
            }
        }
    }

    /// The room that one database has.
    private record Room(Backend backend, Consumer<CheckMessage> report) {
        void check(Options<?> model) {
            if (isTooLong(model.table())) {
                report.accept(
                        error(
                                "quintet.E008",
                                model,
                                tooLong("Its table", model.table()),
                                "Give it a shorter one with @Table."));
            }
            for (ColumnField field : model.localFields()) {
                if (isTooLong(field.column())) {
                    report.accept(
                            error(
                                    "models.E018",
                                    field,
                                    tooLong("Its column", field.column()),
                                    "Give it a shorter one with @Column."));
                }
                if (!(field instanceof ForeignKeyField)) {
                    values(field);
                }
            }
            for (ManyToManyField relation : model.manyToMany()) {
                if (relation.model() == model && relation.through().autoCreated()) {
                    pairs(relation);
                }
            }
        }

        private void pairs(ManyToManyField relation) {
            if (isTooLong(relation.through().table())) {
                report.accept(
                        error(
                                "quintet.E008",
                                relation,
                                tooLong("The table of its pairs", relation.through().table()),
                                "Give it a shorter one with @Table."));
            }
            for (ColumnField field : relation.through().localFields()) {
                if (isTooLong(field.column())) {
                    report.accept(
                            error(
                                    "models.E019",
                                    relation,
                                    tooLong("The column of its pairs", field.column()),
                                    "Declare a model of the pairs and name it with @Through."));
                }
            }
        }

        private boolean isTooLong(String name) {
            return name.length() > backend.features().maxIdentifierLength();
        }

        private String tooLong(String what, String name) {
            return what
                    + " has the name '"
                    + name
                    + "' of "
                    + name.length()
                    + " characters, and "
                    + backend.name()
                    + " has no names of more than "
                    + backend.features().maxIdentifierLength()
                    + ".";
        }

        private void values(ColumnField field) {
            Features features = backend.features();
            switch (field.sqlType()) {
                case SqlType.Varchar(int length) when length > features.longestText() ->
                        tooBig(
                                field,
                                "a text of up to " + length + " characters",
                                features.longestText(),
                                "Lower the number in @Size(max), or leave it out for a text of any"
                                        + " length.");
                case SqlType.Decimal(int digits, _) when digits > features.mostDigits() ->
                        tooBig(
                                field,
                                "a number of " + digits + " digits",
                                features.mostDigits(),
                                "Lower the numbers in @Digits.");
                case SqlType.Decimal(_, int places) when places > features.mostDecimalPlaces() ->
                        tooBig(
                                field,
                                "a number with " + places + " digits after the point",
                                features.mostDecimalPlaces(),
                                "Lower the fraction in @Digits.");
                default -> {}
            }
        }

        private void tooBig(ColumnField field, String what, int most, String hint) {
            report.accept(
                    error(
                            "quintet.E009",
                            field,
                            backend.name()
                                    + " has no column for "
                                    + what
                                    + ": at most "
                                    + most
                                    + ".",
                            hint));
        }
    }
}
