/// Rows that are written, and what is left in the database and in the instances.
@App("writing")
@NullMarked
package dev.quintet.conformance.writing;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
