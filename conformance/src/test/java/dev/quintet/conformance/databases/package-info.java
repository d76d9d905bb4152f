/// The databases that the corpus runs on, and the rows in them.
///
/// Rows are written here as plain SQL, so that the data is right even where the code under test is
/// not.
@NullMarked
package dev.quintet.conformance.databases;

import org.jspecify.annotations.NullMarked;
