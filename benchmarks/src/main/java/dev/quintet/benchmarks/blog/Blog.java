package dev.quintet.benchmarks.blog;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A blog.
public final class Blog extends Model {
    public static final Manager<Blog> objects = Manager.of(Blog.class);

    @Size(max = 100)
    public String name = "";

    public String tagline = "";
}
