/// Tests with a database: a JUnit extension that prepares one, undoes what each test did, and
/// counts queries.
@NullMarked
package dev.quintet.testing;

import org.jspecify.annotations.NullMarked;
