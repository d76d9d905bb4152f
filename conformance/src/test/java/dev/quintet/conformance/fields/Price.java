package dev.quintet.conformance.fields;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Digits;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A price of at most 999.99, and a share between 0 and 1.
public final class Price extends Model {
    public static final Manager<Price> objects = Manager.of(Price.class);

    @Digits(integer = 3, fraction = 2)
    public BigDecimal amount = BigDecimal.ZERO;

    @Digits(integer = 0, fraction = 3)
    public @Nullable BigDecimal share;
}
