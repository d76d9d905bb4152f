/// Models that refer to each other in every way that matters when one is deleted.
@App("delete")
@NullMarked
package dev.quintet.conformance.deletion;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
