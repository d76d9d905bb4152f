/// Values at the limits of what databases hold, and beyond them.
@App("limits")
@NullMarked
package dev.quintet.conformance.limits;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
