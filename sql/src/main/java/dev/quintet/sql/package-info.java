/// SQL as data. Queries, statements and schema changes are sealed trees of records that know
/// neither models nor JDBC; a renderer turns a tree into text and parameters, and each database
/// overrides only what it says differently.
package dev.quintet.sql;
