/// Blogs, their entries and authors, and dogs described in JSON.
@App("blog")
@NullMarked
package dev.quintet.conformance.blog;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
