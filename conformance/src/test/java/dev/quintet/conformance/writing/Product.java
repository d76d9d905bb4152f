package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Something that is known by two numbers, and whose rank the database gives.
public final class Product extends Model {
    public static final Manager<Product> objects = Manager.of(Product.class);

    @Unique
    @Size(max = 20)
    public String code = "";

    @Unique
    @Size(max = 20)
    public @Nullable String barcode;

    @Size(max = 100)
    public String name = "";

    public Integer rank;

    static void meta(Meta<Product> meta) {
        meta.databaseDefault(Product_.rank, 7);
    }

    @Override
    public String toString() {
        return code;
    }
}
