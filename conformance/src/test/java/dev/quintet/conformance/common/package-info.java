/// Common table expressions, on every database.
@App("common")
@NullMarked
package dev.quintet.conformance.common;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
