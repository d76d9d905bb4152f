/// The corpus as it stands in its files: topics, cases, chains of calls, data sets and models.
///
/// Everything here is plain data: JSON as lists and maps ([PlainJson]), wrapped in records that
/// know which part of a case is what. What the parts mean in Java is the business of the other
/// packages.
@NullMarked
package dev.quintet.conformance.corpus;

import org.jspecify.annotations.NullMarked;
