package dev.quintet.conformance.common;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Something in stock.
public class Supply extends Model {
    public static final Manager<Supply> objects = Manager.of(Supply.class);

    @Size(max = 50)
    public String name = "";
}
