/// Models over tables with small keys.
@App(value = "legacy", keys = KeySize.INT)
@NullMarked
package dev.quintet.conformance.legacy;

import dev.quintet.models.App;
import dev.quintet.models.meta.KeySize;

import org.jspecify.annotations.NullMarked;
