/// What is loaded beside the rows of a query: prefetching, fetch modes, streams of rows.
@App("prefetching")
@NullMarked
package dev.quintet.conformance.prefetching;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
