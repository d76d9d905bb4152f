package dev.quintet.benchmarks;

import static dev.quintet.benchmarks.blog.Entry_.author;
import static dev.quintet.benchmarks.blog.Entry_.blog;
import static dev.quintet.benchmarks.blog.Entry_.headline;
import static dev.quintet.benchmarks.blog.Entry_.id;
import static dev.quintet.benchmarks.blog.Entry_.pubDate;
import static dev.quintet.benchmarks.blog.Entry_.rating;

import dev.quintet.benchmarks.blog.Entry;
import dev.quintet.db.Database;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.Condition;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/// From the first call of a query to its SQL: five conditions, two joins. No database is asked.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 8, time = 1) // much code to compile
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the method that sets up before anything else
public class BuildQuery {
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    private Database database;
    private int number;

    /// Names a database whose way of writing SQL is taken.
    @Setup
    public void open() {
        database = Database.open("build", "sqlite::memory:");
    }

    /// Closes it.
    @TearDown
    public void close() {
        database.close();
    }

    private QuerySet<Entry> query(Condition<Entry> beforeDay) {
        return Entry.objects
                .using(database)
                .filter(
                        headline.contains("Lennon"),
                        rating.gte(number++ & 7),
                        beforeDay,
                        blog().name.eq("Beatles Blog"),
                        author().name.startsWith("John"))
                .orderBy(pubDate.desc(), id.asc())
                .limit(20);
    }

    /// A query of a shape that was seen before: its SQL is found.
    @Benchmark
    public String cachedShape() {
        return query(pubDate.lt(DAY)).sql();
    }

    /// A query whose SQL cannot be kept: its names are resolved and its SQL is rendered each time.
    @Benchmark
    public String coldShape() {
        return query(pubDate.lt(InspectedDay.of(DAY))).sql();
    }
}
