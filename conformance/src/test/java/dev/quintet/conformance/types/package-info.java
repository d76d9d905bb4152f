/// A column of every type, and keys of several.
@App("types")
@NullMarked
package dev.quintet.conformance.types;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
