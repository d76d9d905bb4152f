package dev.quintet.conformance.loading;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;

import jakarta.validation.constraints.Size;

/// The cover that shows an article.
public final class Cover extends Model {
    public static final Manager<Cover> objects = Manager.of(Cover.class);

    @OnDelete(CASCADE)
    public final OneToOne<Article> article = oneToOne();

    @Size(max = 20)
    public String color = "";
}
