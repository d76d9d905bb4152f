package dev.quintet.benchmarks;

/// What a row of a join becomes where JDBC is written by hand.
public record EntryWithBlog(EntryRow entry, BlogRow blog) {}
