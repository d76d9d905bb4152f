/// What models tell of themselves.
@App
@NullMarked
package dev.quintet.conformance.signals;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
