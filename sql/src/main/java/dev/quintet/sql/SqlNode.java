package dev.quintet.sql;

/// A part of a SQL statement as a tree: resolved names, no database's spelling.
///
/// Nodes are immutable data. They say what is meant; a [Renderer] knows how one database writes it.
/// All names in them are quoted by the renderer and all values travel as parameters, so no text of
/// a user ever becomes SQL.
public sealed interface SqlNode permits SqlExpression, SqlSource, SqlStatement {}
