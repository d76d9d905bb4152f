package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.Functions.concat;
import static dev.quintet.models.expressions.Functions.lower;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A box, whose area and label the database computes.
public class Box extends Model {
    public static final Manager<Box> objects = Manager.of(Box.class);

    public int width = 1;
    public int height = 1;
    public @Nullable Integer depth;

    @Size(max = 20)
    public String name = "";

    public Integer area;
    public @Nullable Integer volume;

    @Size(max = 40)
    public String label;

    static void meta(Meta<Box> meta) {
        meta.generated(Box_.area, Box_.width.times(Box_.height));
        meta.generated(Box_.volume, Box_.width.times(Box_.height).times(Box_.depth));
        meta.generated(Box_.label, lower(concat(Value.of("Box "), Box_.name)), true);
    }
}
