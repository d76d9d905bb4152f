/// A program with lookups, transforms, functions, aggregates and expressions of its own.
@NullMarked
package dev.quintet.conformance.own;

import org.jspecify.annotations.NullMarked;
