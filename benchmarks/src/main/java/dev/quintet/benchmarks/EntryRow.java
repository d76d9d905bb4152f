package dev.quintet.benchmarks;

import java.time.LocalDate;

/// What a row becomes where JDBC is written by hand.
public record EntryRow(
        long id,
        long blog,
        long author,
        String headline,
        String bodyText,
        LocalDate pubDate,
        LocalDate modDate,
        int numberOfComments,
        int numberOfPingbacks,
        int rating) {}
