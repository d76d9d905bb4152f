package chinook;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.Databases;
import dev.quintet.db.QueryRecorder;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Asks a Chinook database ten questions and prints what they are in SQL and what the answers are.
public final class Questions {
    private static final String USAGE =
            """
            Usage: run FILE
              FILE  the Chinook database as a SQLite file; it is only read. It can be downloaded, or made from
                    its SQL with 'sqlite3 FILE < Chinook_Sqlite.sql', from https://github.com/lerocha/chinook-database
            """;

    private Questions() {}

    /// A question.
    ///
    /// @param answer asks the database; a record or a map for each row
    record Question(String title, Supplier<? extends List<?>> answer) {}

    /// The questions in their order.
    static List<Question> all() {
        return List.of(
                new Question("Which artists sell best?", Answers::bestSellingArtists),
                new Question(
                        "How did revenue develop in the largest markets?",
                        Answers::revenueByCountryAndYear),
                new Question(
                        "Whom do the support employees look after, and what is it worth?",
                        Answers::customersBySupportEmployee),
                new Question(
                        "Of which genres are most tracks never sold?", Answers::tracksNeverSold),
                new Question("Which albums play longest?", Answers::longestAlbums),
                new Question(
                        "Which share of revenue has each genre?", Answers::genresByRevenueShare),
                new Question("Who works for whom?", Answers::employeesUnderEachManager),
                new Question("How long do the playlists play?", Answers::playlistsByDuration),
                new Question(
                        "Who buys more rock than everything else together?",
                        Answers::customersWhoMostlyBuyRock),
                new Question(
                        "Which invoices are more than three times what is usual in their country?",
                        Answers::invoicesFarAboveAverage));
    }

    /// Prints the questions and answers.
    ///
    /// @param arguments the file of the database
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /// Runs the command.
    ///
    /// @return 0, or 2 if it was called wrongly
    static int run(String[] arguments, PrintStream out, PrintStream complaints) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            complaints.print(USAGE);
            return 2;
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isRegularFile(file)) {
            complaints.print("There is no file '" + file + "'.\n" + USAGE);
            return 2;
        }
        try (Database database = Database.open(Databases.DEFAULT, "jdbc:sqlite:" + file)) {
            return Databases.with(
                    database,
                    () -> {
                        try {
                            InvoiceLine.objects.filter(InvoiceLine_.track().isNull()).exists();
                        } catch (DatabaseError e) {
                            complaints.print(
                                    "'"
                                            + file
                                            + "' is no Chinook database: "
                                            + e.getMessage()
                                            + "\n"
                                            + USAGE);
                            return 2;
                        }
                        print(out);
                        return 0;
                    });
        }
    }

    private static void print(PrintStream out) {
        int number = 1;
        for (Question question : all()) {
            out.println();
            out.println(number++ + ". " + question.title());
            out.println();
            try (QueryRecorder recorder = QueryRecorder.start()) {
                List<?> rows = question.answer().get();
                recorder.statements().forEach(statement -> out.println(Text.sql(statement)));
                out.println(Text.table(rows));
            }
        }
    }
}
