/// From what a query set asks for to rows: names are resolved to joins and columns, the result is
/// rendered once per shape, and executed.
package dev.quintet.models.internal.query;
