/// Models whose keys refer to other columns, to rows that may be missing, or leave deletions to the
/// database.
@App("keys")
@NullMarked
package dev.quintet.conformance.keys;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
