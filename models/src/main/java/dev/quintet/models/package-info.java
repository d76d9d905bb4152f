/// Models and queries: the package that applications import. A model is an annotated class; a query
/// set is an immutable description of a query that touches the database only when its rows are
/// asked for.
package dev.quintet.models;
