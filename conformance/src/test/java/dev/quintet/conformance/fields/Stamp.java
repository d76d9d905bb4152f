package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.Functions.length;
import static dev.quintet.models.expressions.Functions.now;
import static dev.quintet.models.expressions.Functions.upper;

import dev.quintet.models.Convert;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/// Something with defaults, of the database and of Java.
public final class Stamp extends Model {
    public static final Manager<Stamp> objects = Manager.of(Stamp.class);
    private static final AtomicInteger MADE = new AtomicInteger();

    @Size(max = 20)
    public String name = "";

    public Integer rank;
    public Instant since;

    @Size(max = 20)
    public String code;

    public Boolean valid;

    @Digits(integer = 4, fraction = 2)
    public BigDecimal price;

    public LocalDate day;
    public @Nullable Integer sum;

    public int both = 5;
    public Level level;

    @Convert(Point.AsText.class)
    @Size(max = 10)
    public Point place;

    /// How much it is worth.
    public enum Level {
        LOW,
        HIGH
    }

    public int number = MADE.incrementAndGet();
    public Json notes = Json.of("{}");

    static void meta(Meta<Stamp> meta) {
        meta.databaseDefault(Stamp_.rank, 7);
        meta.databaseDefault(Stamp_.since, now());
        meta.databaseDefault(Stamp_.code, upper(Value.of("it's")));
        meta.databaseDefault(Stamp_.valid, true);
        meta.databaseDefault(Stamp_.price, new BigDecimal("12.50"));
        meta.databaseDefault(Stamp_.day, LocalDate.of(2024, 2, 29));
        meta.databaseDefault(Stamp_.sum, length(Value.of("twenty-three")).plus(11));
        meta.databaseDefault(Stamp_.both, 9);
        meta.databaseDefault(Stamp_.level, Level.HIGH);
        meta.databaseDefault(Stamp_.place, new Point(3, 4));
    }
}
