/// Runs a corpus of queries, whose answers Django gave, on all databases.
///
/// `conformance/run` is the way in for people ([Conformance]), [CorpusTest] the one for the build.
/// A corpus is read by `corpus`, run by `chains` on one of `databases`, and judged by `answers`.
/// The other packages are the models that it is about.
@NullMarked
package dev.quintet.conformance;

import org.jspecify.annotations.NullMarked;
