/// Functions of values of a row.
@App("functions")
@NullMarked
package dev.quintet.conformance.functions;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
