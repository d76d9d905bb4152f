package chinook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/// The questions, asked to a tiny store of the same shape.
class QuestionsTest {
    private static final String STORE =
            """
            CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY, Name TEXT);
            CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, Title TEXT, ArtistId INTEGER);
            CREATE TABLE Genre (GenreId INTEGER PRIMARY KEY, Name TEXT);
            CREATE TABLE MediaType (MediaTypeId INTEGER PRIMARY KEY, Name TEXT);
            CREATE TABLE Track (TrackId INTEGER PRIMARY KEY, Name TEXT, AlbumId INTEGER, MediaTypeId INTEGER,
                GenreId INTEGER, Composer TEXT, Milliseconds INTEGER, Bytes INTEGER, UnitPrice NUMERIC(10,2));
            CREATE TABLE Playlist (PlaylistId INTEGER PRIMARY KEY, Name TEXT);
            CREATE TABLE PlaylistTrack (PlaylistId INTEGER, TrackId INTEGER, PRIMARY KEY (PlaylistId, TrackId));
            CREATE TABLE Employee (EmployeeId INTEGER PRIMARY KEY, LastName TEXT, FirstName TEXT, Title TEXT,
                ReportsTo INTEGER, BirthDate DATETIME, HireDate DATETIME, City TEXT, Country TEXT, Email TEXT);
            CREATE TABLE Customer (CustomerId INTEGER PRIMARY KEY, FirstName TEXT, LastName TEXT, Company TEXT,
                City TEXT, State TEXT, Country TEXT, Email TEXT, SupportRepId INTEGER);
            CREATE TABLE Invoice (InvoiceId INTEGER PRIMARY KEY, CustomerId INTEGER, InvoiceDate DATETIME,
                BillingCity TEXT, BillingCountry TEXT, Total NUMERIC(10,2));
            CREATE TABLE InvoiceLine (InvoiceLineId INTEGER PRIMARY KEY, InvoiceId INTEGER, TrackId INTEGER,
                UnitPrice NUMERIC(10,2), Quantity INTEGER);

            INSERT INTO Artist VALUES (1, 'The Pebbles'), (2, 'Oboe Trio');
            INSERT INTO Album VALUES (1, 'Rolling', 1), (2, 'Reeds', 2), (3, 'On Film', 2);
            INSERT INTO Genre VALUES (1, 'Rock'), (2, 'Classical');
            INSERT INTO MediaType VALUES (1, 'MPEG audio file'), (2, 'MPEG-4 video file');
            INSERT INTO Track VALUES
                (1, 'Stone', 1, 1, 1, NULL, 200000, 10, 0.99),
                (2, 'Gravel', 1, 1, 1, NULL, 100000, 10, 0.99),
                (3, 'Andante', 2, 1, 2, 'Lind', 3900000, 10, 1.99),
                (4, 'Unheard', NULL, 1, NULL, NULL, 5000, NULL, 0.99),
                (5, 'Film', 3, 2, 2, NULL, 9000000, 10, 1.99);
            INSERT INTO Playlist VALUES (1, 'Everything'), (2, 'Empty');
            INSERT INTO PlaylistTrack VALUES (1, 1), (1, 2), (1, 3);
            INSERT INTO Employee (EmployeeId, LastName, FirstName, ReportsTo, HireDate) VALUES
                (1, 'Chief', 'Ada', NULL, '2001-02-03 00:00:00'), (2, 'Helper', 'Ben', 1, '2002-03-04 00:00:00');
            INSERT INTO Customer (CustomerId, FirstName, LastName, Email, SupportRepId) VALUES
                (1, 'Ron', 'Rocker', 'r@example.com', 2), (2, 'Cleo', 'Classic', 'c@example.com', 2),
                (3, 'Nora', 'Nothing', 'n@example.com', NULL);
            INSERT INTO Invoice VALUES
                (1, 1, '2021-01-01 00:00:00', NULL, 'Norway', 0.99),
                (2, 1, '2022-12-31 00:00:00', NULL, 'Norway', 0.99),
                (3, 2, '2022-05-01 00:00:00', NULL, 'Norway', 0.99),
                (4, 2, '2022-06-01 00:00:00', NULL, 'Norway', 19.90),
                (5, 1, '2022-07-01 00:00:00', NULL, 'Norway', 0.99);
            INSERT INTO InvoiceLine VALUES
                (1, 1, 1, 0.99, 1), (2, 2, 2, 0.99, 1), (3, 3, 1, 0.99, 1), (4, 4, 3, 1.99, 10), (5, 5, 1, 0.99, 1);
            """;

    @TempDir Path folder;
    private Path store;

    @BeforeEach
    void storeOfThreeAlbums() throws Exception {
        store = folder.resolve("store.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            for (String one : STORE.strip().split(";")) {
                statement.execute(one);
            }
        }
    }

    private <T> T ask(Supplier<T> question) {
        try (Database database = Database.open(Databases.DEFAULT, "jdbc:sqlite:" + store)) {
            return Databases.with(database, question::get);
        }
    }

    @Test
    void artists_are_ordered_by_their_revenue() {
        assertThat(ask(Answers::bestSellingArtists))
                .extracting(Answers.ArtistSales::artist, Answers.ArtistSales::tracks)
                .containsExactly(tuple("Oboe Trio", 10L), tuple("The Pebbles", 4L));
    }

    @Test
    void revenue_has_a_column_for_each_year_there_is() {
        assertThat(ask(Answers::revenueByCountryAndYear))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row)
                            .containsOnlyKeys("billingCountry", "in2021", "in2022", "revenue");
                    assertThat((BigDecimal) row.get("in2021")).isEqualByComparingTo("0.99");
                    assertThat((BigDecimal) row.get("revenue")).isEqualByComparingTo("23.86");
                });
    }

    @Test
    void customers_are_counted_once_although_they_have_several_invoices() {
        assertThat(ask(Answers::customersBySupportEmployee))
                .extracting(Answers.SupportRep::employee, Answers.SupportRep::customers)
                .containsExactly(tuple("Ben Helper", 2L));
    }

    @Test
    void tracks_without_invoices_are_found_also_without_a_genre() {
        assertThat(ask(Answers::tracksNeverSold))
                .extracting(Answers.Unsold::genre, Answers.Unsold::tracks)
                .containsExactlyInAnyOrder(tuple(null, 1L), tuple("Classical", 1L));
    }

    @Test
    void albums_with_films_are_left_out_of_the_longest() {
        assertThat(ask(Answers::longestAlbums))
                .extracting(Answers.PlayingTime::album, Answers.PlayingTime::time)
                .containsExactly(tuple("Reeds", "1:05:00"), tuple("Rolling", "0:05:00"));
    }

    @Test
    void shares_of_genres_are_per_cent_of_everything() {
        assertThat(ask(Answers::genresByRevenueShare))
                .extracting(Answers.Share::genre, share -> share.percent().doubleValue())
                .containsExactly(tuple("Classical", 83.4), tuple("Rock", 16.6));
    }

    @Test
    void employees_stand_under_their_managers() {
        assertThat(ask(Answers::employeesUnderEachManager))
                .extracting(Answers.Report::manager, Answers.Report::employee)
                .containsExactly(tuple("Ada Chief", "Ben Helper"));
    }

    @Test
    void playlists_without_tracks_count_too() {
        assertThat(ask(Answers::playlistsByDuration))
                .extracting(
                        Answers.Listening::playlist,
                        Answers.Listening::tracks,
                        Answers.Listening::time)
                .containsExactly(tuple("Everything", 3L, "1:10:00"), tuple("Empty", 0L, "0:00:00"));
    }

    @Test
    void customers_without_purchases_are_no_rock_fans() {
        assertThat(ask(Answers::customersWhoMostlyBuyRock))
                .extracting(Answers.RockFan::customer, Answers.RockFan::rock)
                .containsExactly(tuple("Ron Rocker", 3L));
    }

    @Test
    void an_invoice_is_compared_with_those_of_its_country() {
        assertThat(ask(Answers::invoicesFarAboveAverage))
                .extracting(Answers.LargeInvoice::invoice, Answers.LargeInvoice::customer)
                .containsExactly(tuple(4L, "Cleo Classic"));
    }

    @Test
    void the_command_prints_every_question_with_its_sql() {
        Command command = new Command(store.toString());

        assertThat(command.status).isZero();
        assertThat(command.complaints).isEmpty();
        assertThat(command.output)
                .contains(Questions.all().stream().map(Questions.Question::title).toList());
        assertThat(command.output.lines())
                .contains(
                        "  INNER JOIN \"Track\" ON \"InvoiceLine\".\"TrackId\" ="
                                + " \"Track\".\"TrackId\"");
    }

    @Test
    void the_command_explains_itself_without_a_file() {
        assertThat(new Command().complaints).startsWith("Usage: run FILE");
        assertThat(new Command("--help").status).isEqualTo(2);
    }

    @Test
    void the_command_refuses_a_file_that_does_not_exist() {
        Command command = new Command(folder.resolve("none.db").toString());

        assertThat(command.status).isEqualTo(2);
        assertThat(command.complaints).startsWith("There is no file '").contains("Usage: run FILE");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void the_command_refuses_what_is_no_chinook_database() throws Exception {
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "Dear database, ".repeat(100));
        Path empty = Files.createFile(folder.resolve("empty.db"));

        for (Path file : List.of(letter, empty)) {
            Command command = new Command(file.toString());

            assertThat(command.status).isEqualTo(2);
            assertThat(command.complaints)
                    .contains("is no Chinook database")
                    .contains("Usage: run FILE");
            assertThat(command.output).isEmpty();
        }
    }

    /// The command after it has run.
    private static final class Command {
        final int status;
        final String output;
        final String complaints;

        Command(String... arguments) {
            var out = new ByteArrayOutputStream();
            var complaint = new ByteArrayOutputStream();
            status = Questions.run(arguments, stream(out), stream(complaint));
            output = out.toString(StandardCharsets.UTF_8);
            complaints = complaint.toString(StandardCharsets.UTF_8);
        }

        private static PrintStream stream(ByteArrayOutputStream bytes) {
            return new PrintStream(bytes, true, StandardCharsets.UTF_8);
        }
    }
}
