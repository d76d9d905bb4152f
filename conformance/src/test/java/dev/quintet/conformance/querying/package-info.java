/// What the verbs of queries ask for and give, on every database.
@App("querying")
@NullMarked
package dev.quintet.conformance.querying;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
