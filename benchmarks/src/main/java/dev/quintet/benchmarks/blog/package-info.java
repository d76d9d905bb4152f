/// The models that are measured.
@App("blog")
@NullMarked
package dev.quintet.benchmarks.blog;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
