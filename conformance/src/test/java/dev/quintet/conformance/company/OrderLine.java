package dev.quintet.conformance.company;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/// A line of an order; its key has two parts.
public final class OrderLine extends Model {
    public static final Manager<OrderLine> objects = Manager.of(OrderLine.class);
    @PrimaryKey public Integer orderNo;

    @PrimaryKey public Integer lineNo;

    @Size(max = 20)
    public String sku = "";

    public int quantity = 1;

    @Digits(integer = 6, fraction = 2)
    public BigDecimal price;
}
