/// Tests with a database: a JUnit extension that prepares one, undoes what each test did, and counts queries.
package dev.quintet.testing;
