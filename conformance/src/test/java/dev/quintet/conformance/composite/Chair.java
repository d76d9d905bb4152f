package dev.quintet.conformance.composite;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// A chair, whose key is its theatre and its number.
public final class Chair extends Model {
    public static final Manager<Chair> objects = Manager.of(Chair.class);

    @PrimaryKey
    @OnDelete(CASCADE)
    public final ForeignKey<Theatre> theatre = foreignKey();

    @PrimaryKey public Integer number;

    @Size(max = 20)
    public String color = "red";

    public int price;
}
