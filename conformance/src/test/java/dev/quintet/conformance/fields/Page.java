package dev.quintet.conformance.fields;

import dev.quintet.models.Blank;
import dev.quintet.models.Index;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Slug;
import dev.quintet.models.Url;
import dev.quintet.models.meta.Meta;
import dev.quintet.models.validators.Validators;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/// A page with texts of all sorts.
public final class Page extends Model {
    public static final Manager<Page> objects = Manager.of(Page.class);

    @Blank @Slug public String slug = "";

    @Blank
    @Slug(unicode = true, index = false)
    @Size(max = 10)
    public String label = "";

    @Blank @Url public String source = "";

    @Blank
    @Url(schemes = "gopher")
    public String mirror = "";

    @Blank @Email public String contact = "";

    @Blank
    @Size(max = 20)
    public String numbers = "";

    @Blank @Index public String text = "";
    @Blank public String body = "";

    @Blank
    @Size(max = 12)
    public String title = "";

    static void meta(Meta<Page> meta) {
        meta.validate(Page_.numbers, Validators.commaSeparatedIntegers());
    }
}
