/// Queries made at random, from seeds: every database gives the same answer to each of them, and
/// where that is simple it is also the answer of a program that looks at all the rows itself.
@App
@NullMarked
package dev.quintet.conformance.properties;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
