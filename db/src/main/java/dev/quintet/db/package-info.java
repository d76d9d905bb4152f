/// Databases. This package opens connections, keeps pools, runs transactions, reports what was
/// executed, and states the contract that each backend fulfils: its features, its dialect, its
/// schema editor, its introspection and its translation of errors.
package dev.quintet.db;
