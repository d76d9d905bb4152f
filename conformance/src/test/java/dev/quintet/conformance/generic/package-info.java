/// Models that refer to rows of any model.
@App("generic")
@NullMarked
package dev.quintet.conformance.generic;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
