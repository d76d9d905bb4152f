package dev.quintet.conformance.writing;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.TrackChanges;
import dev.quintet.models.Unique;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Something that is known by two numbers, and whose rank the database gives.
@TrackChanges
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

    @Size(max = 20)
    public @Nullable String series;

    @OnDelete(CASCADE)
    @RelatedName("products")
    public final ForeignKey<@Nullable Shelf> shelf = foreignKey();

    static void meta(Meta<Product> meta) {
        meta.uniqueTogether(Product_.series, Product_.shelf());
        meta.databaseDefault(Product_.rank, 7);
    }

    @Override
    public String toString() {
        return code;
    }
}
