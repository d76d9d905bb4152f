/// Runs chains: each step of the corpus becomes a call of our API, each result a plain value.
///
/// A step is a [Step] in a table by name ([Steps]); what the API cannot say yet throws
/// [dev.quintet.conformance.answers.NotExpressible] with the name of what is missing.
@NullMarked
package dev.quintet.conformance.chains;

import org.jspecify.annotations.NullMarked;
