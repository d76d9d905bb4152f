/// Models whose keys have several parts.
@App("composite")
@NullMarked
package dev.quintet.conformance.composite;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
