package dev.quintet.conformance.numbers;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Digits;

import java.math.BigDecimal;

/// Two numbers of each type.
public final class Measure extends Model {
    public static final Manager<Measure> objects = Manager.of(Measure.class);

    public String name = "";
    public short small;
    public short smaller;
    public int whole;
    public int other;
    public long large;
    public long larger;
    public double real;
    public double second;
    public float single;

    @Digits(integer = 10, fraction = 4)
    public BigDecimal exact = BigDecimal.ZERO;

    @Digits(integer = 10, fraction = 4)
    public BigDecimal scale = BigDecimal.ZERO;

    @Override
    public String toString() {
        return name;
    }
}
