/// Numbers at their edges: what is the same on every database, and what is an error.
@App("numbers")
@NullMarked
package dev.quintet.conformance.numbers;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
