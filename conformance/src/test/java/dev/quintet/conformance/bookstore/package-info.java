/// Books with their authors and publishers, and the stores that sell them.
@App("bookstore")
@NullMarked
package dev.quintet.conformance.bookstore;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
