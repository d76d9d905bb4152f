/// What the resolver makes of queries, as the text of their statements.
@App("resolving")
@NullMarked
package dev.quintet.conformance.resolving;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
