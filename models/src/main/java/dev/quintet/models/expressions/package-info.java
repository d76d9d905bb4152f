/// What queries are made of: expressions that the database computes for a row, conditions on rows,
/// and their types.
package dev.quintet.models.expressions;
