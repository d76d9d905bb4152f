/// Functions over windows.
@NullMarked
package dev.quintet.conformance.windows;

import org.jspecify.annotations.NullMarked;
