/// A library with users that a program may replace by users of its own.
@App("swaps")
@NullMarked
package dev.quintet.conformance.swaps;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
