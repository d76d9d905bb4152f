/// Functions of values of a row.
@NullMarked
package dev.quintet.conformance.functions;

import org.jspecify.annotations.NullMarked;
