package chinook;

import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.Functions.avg;
import static dev.quintet.models.expressions.Functions.concat;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.subquery;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.value;

import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.NumberExpression;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The answers: a method for each question, which asks the database and gives a record or a map for
/// each row.
final class Answers {
    private static final NumberExpression<InvoiceLine, BigDecimal> PRICE =
            InvoiceLine_.unitPrice.times(InvoiceLine_.quantity).asDecimal();

    private Answers() {}

    record ArtistSales(String artist, long tracks, BigDecimal revenue) {}

    /// Three joins forward, one group for each artist.
    static List<ArtistSales> bestSellingArtists() {
        var artist = InvoiceLine_.track().album().artist().name;
        var tracks = sum(InvoiceLine_.quantity).as("tracks");
        var revenue = sum(PRICE).as("revenue");
        return InvoiceLine.objects
                .select(ArtistSales::new, artist, tracks, revenue)
                .orderBy(revenue.desc(), artist.asc())
                .limit(10)
                .list();
    }

    /// An aggregate with a filter for each year: the columns are not known before.
    static List<Map<String, @Nullable Object>> revenueByCountryAndYear() {
        var year = Invoice_.invoiceDate.year();
        List<Integer> years = Invoice.objects.select(year).distinct().orderBy(year.asc()).list();
        List<Annotation<Invoice, BigDecimal>> columns = new ArrayList<>();
        for (int one : years) {
            columns.add(sum(Invoice_.total).filter(year.eq(one)).as("in" + one));
        }
        var total = sum(Invoice_.total).as("revenue");
        columns.add(total);
        return Invoice.objects
                .values("billingCountry")
                .annotate(columns)
                .orderBy(total.desc(), Invoice_.billingCountry.asc())
                .limit(12)
                .list();
    }

    record SupportRep(
            String employee, @Nullable String title, long customers, BigDecimal revenue) {}

    /// Two joins backward: customers are counted once each, however many invoices they have.
    static List<SupportRep> customersBySupportEmployee() {
        var customers = count(Employee_.customers()).distinct().as("clients");
        var revenue = sum(Employee_.customers().invoices().total).as("revenue");
        return Employee.objects
                .annotate(customers, revenue)
                .filter(customers.gt(0))
                .orderBy(revenue.desc())
                .stream()
                .map(employee ->
                        new SupportRep(
                                employee.toString(),
                                employee.title,
                                employee.get(customers),
                                employee.get(revenue)))
                .toList();
    }

    record Unsold(@Nullable String genre, long tracks, BigDecimal worth) {}

    /// Rows that a relation to many leads nowhere from.
    static List<Unsold> tracksNeverSold() {
        var tracks = count(Track_.id).as("tracks");
        return Track.objects
                .filter(Track_.invoiceLines().isNull())
                .select(Unsold::new, Track_.genre().name, tracks, sum(Track_.unitPrice))
                .orderBy(tracks.desc(), Track_.genre().name.asc())
                .limit(10)
                .list();
    }

    record PlayingTime(String album, String artist, long tracks, String time) {}

    /// Grouped by the album's key, as two albums may have one title; series are left out by
    /// `exclude` over a relation to many.
    static List<PlayingTime> longestAlbums() {
        var artist = Album_.artist().name;
        var tracks = count(Album_.tracks());
        var time = sum(Album_.tracks().milliseconds).as("time");
        return Album.objects
                .exclude(Album_.tracks().mediaType().name.contains("video"))
                .select(
                        (_, title, by, number, length) ->
                                new PlayingTime(title, by, number, time(length)),
                        Album_.id,
                        Album_.title,
                        artist,
                        tracks,
                        time)
                .orderBy(time.desc())
                .limit(10)
                .list();
    }

    record Share(@Nullable String genre, long tracks, BigDecimal revenue, BigDecimal percent) {}

    /// The whole is asked for first and takes part in the second query.
    static List<Share> genresByRevenueShare() {
        var all = sum(PRICE).as("all");
        BigDecimal whole = InvoiceLine.objects.aggregate(all).get(all);
        if (whole == null) {
            return List.of();
        }
        var revenue = sum(PRICE).as("revenue");
        return InvoiceLine.objects
                .select(
                        Share::new,
                        InvoiceLine_.track().genre().name,
                        sum(InvoiceLine_.quantity),
                        revenue,
                        sum(PRICE).times(100).dividedBy(whole).round(2))
                .orderBy(revenue.desc(), InvoiceLine_.track().genre().name.asc())
                .limit(10)
                .list();
    }

    record Report(
            String manager, String employee, @Nullable String title, @Nullable LocalDate since) {}

    /// A table joined to itself.
    static List<Report> employeesUnderEachManager() {
        var manager = Employee_.reportsTo();
        return Employee.objects
                .filter(manager.isNotNull())
                .select(
                        Report::new,
                        concat(manager.firstName, value(" "), manager.lastName),
                        concat(Employee_.firstName, value(" "), Employee_.lastName),
                        Employee_.title,
                        Employee_.hireDate.date())
                .orderBy(manager.lastName.asc(), Employee_.lastName.asc())
                .list();
    }

    record Listening(@Nullable String playlist, long number, long tracks, @Nullable String time) {}

    /// Over a table of pairs that was there before; lists without tracks count too.
    static List<Listening> playlistsByDuration() {
        var tracks = count(Playlist_.tracks()).as("number");
        var time = sum(Playlist_.tracks().milliseconds).orElse(0L).as("time");
        return Playlist.objects
                .select(
                        (id, name, number, length) -> new Listening(name, id, number, time(length)),
                        Playlist_.id,
                        Playlist_.name,
                        tracks,
                        time)
                .orderBy(time.desc(), Playlist_.id.asc())
                .limit(12)
                .list();
    }

    record RockFan(
            String customer,
            @Nullable String country,
            long tracks,
            long rock,
            BigDecimal percent) {}

    /// Four joins backward and forward; the condition on the groups becomes HAVING.
    static List<RockFan> customersWhoMostlyBuyRock() {
        var lines = Customer_.invoices().lines();
        var isRock = lines.track().genre().name.eq("Rock");
        var tracks = sum(lines.quantity).as("tracks");
        var rock = sum(lines.quantity).filter(isRock).as("rock");
        return Customer.objects
                .annotate(tracks, rock)
                .filter(rock.times(2).gt(tracks))
                .orderBy(rock.desc(), Customer_.lastName.asc())
                .limit(10)
                .stream()
                .map(customer ->
                        new RockFan(
                                customer.toString(),
                                customer.country,
                                customer.get(tracks),
                                customer.get(rock),
                                percent(customer.get(rock), customer.get(tracks))))
                .toList();
    }

    record LargeInvoice(
            long invoice,
            String customer,
            @Nullable String country,
            BigDecimal total,
            BigDecimal usual) {}

    /// A subquery that refers to the row around it.
    static List<LargeInvoice> invoicesFarAboveAverage() {
        var customer = Invoice_.customer();
        NumberExpression<Object, BigDecimal> usual =
                NumberExpression.of(
                        subquery(
                                Invoice.objects
                                        .filter(
                                                Invoice_.billingCountry.eq(
                                                        outer(Invoice_.billingCountry)))
                                        .select(avg(Invoice_.total))));
        return Invoice.objects
                .filter(Invoice_.total.gt(usual.times(3)))
                .select(
                        LargeInvoice::new,
                        Invoice_.id,
                        concat(customer.firstName, value(" "), customer.lastName),
                        Invoice_.billingCountry,
                        Invoice_.total,
                        usual.round(2))
                .orderBy(Invoice_.total.desc(), Invoice_.id.asc())
                .limit(10)
                .list();
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static String time(long milliseconds) {
        long seconds = milliseconds / 1000;
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
