package dev.quintet.conformance.limits;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Digits;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// One value of each type that has limits.
public final class Gauge extends Model {
    public static final Manager<Gauge> objects = Manager.of(Gauge.class);

    public short tiny;
    public int count;
    public long total;
    public double level;

    @Digits(integer = 6, fraction = 2)
    public @Nullable BigDecimal price;

    public @Nullable LocalDate day;
    public @Nullable LocalDateTime moment;
    public @Nullable Instant instant;
    public @Nullable Duration span;
    public @Nullable Grade grade;
    public String note = "";

    public final ManyToMany<Tag> tags = manyToMany();
}
