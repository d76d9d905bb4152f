/// Answers: what Django gave, what we gave, and whether the two are the same.
@NullMarked
package dev.quintet.conformance.answers;

import org.jspecify.annotations.NullMarked;
