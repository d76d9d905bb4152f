/// Aggregates over rows, related rows and groups.
@NullMarked
package dev.quintet.conformance.aggregates;

import org.jspecify.annotations.NullMarked;
