/// Models that extend others in every way.
@App("inheritance")
@NullMarked
package dev.quintet.conformance.inheritance;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
