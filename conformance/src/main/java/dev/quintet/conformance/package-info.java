/// The behaviour suite, which runs unchanged on every backend. All of it is tests, one class for
/// each behaviour with its models beside it; there is nothing here to depend on.
package dev.quintet.conformance;
