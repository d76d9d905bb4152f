package dev.quintet.benchmarks;

/// What the row of a blog becomes where JDBC is written by hand.
public record BlogRow(long id, String name, String tagline) {}
