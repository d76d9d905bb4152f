package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A thing to check, at its place in a list.
public final class Item extends Model {
    public static final Manager<Item> objects = Manager.of(Item.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Checklist> checklist = foreignKey();

    @Size(max = 40)
    public String text = "";

    static void meta(Meta<Item> meta) {
        meta.orderWithRespectTo(Item_.checklist());
    }

    @Override
    public String toString() {
        return text;
    }
}
