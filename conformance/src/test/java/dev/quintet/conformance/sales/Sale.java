package dev.quintet.conformance.sales;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Something that a shop sold.
public final class Sale extends Model {
    public static final Manager<Sale> objects = Manager.of(Sale.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Shop> shop = foreignKey();

    @Size(max = 50)
    public String product = "";

    public int units;

    @Digits(integer = 8, fraction = 2)
    public BigDecimal price;

    public double weight;
    public @Nullable Integer discount;
    public LocalDate soldOn;
    public Instant soldAt;
    public LocalTime opened;
    public Duration took;
    public @Nullable String note;
    public boolean returned;

    @Override
    public String toString() {
        return product;
    }
}
