package dev.quintet.db.sqlite;

import org.sqlite.Function;

import java.sql.SQLException;

/// Variance and standard deviation, computed in one pass (Welford), over groups and over windows
/// that move.
final class Spread extends Function.Window {
    private static final int NULL_TYPE = 5;

    private final boolean sample;
    private final boolean root;
    private long count;
    private double mean;
    private double squares;

    /// @param sample whether the numbers are a sample of more
    /// @param root whether the standard deviation is wanted, and not the variance
    Spread(boolean sample, boolean root) {
        this.sample = sample;
        this.root = root;
    }

    @Override
    protected void xStep() throws SQLException {
        if (value_type(0) != NULL_TYPE) {
            double value = value_double(0);
            double distance = value - mean;
            count++;
            mean += distance / count;
            squares += distance * (value - mean);
        }
    }

    @Override
    protected void xInverse() throws SQLException {
        if (value_type(0) == NULL_TYPE) {
            return;
        }
        if (--count == 0) {
            mean = 0;
            squares = 0;
            return;
        }
        double value = value_double(0);
        double distance = value - mean;
        mean -= distance / count;
        squares -= distance * (value - mean);
    }

    @Override
    protected void xValue() throws SQLException {
        long divisor = sample ? count - 1 : count;
        if (divisor < 1) {
            result();
            return;
        }
        double variance = Math.max(squares, 0) / divisor;
        result(root ? Math.sqrt(variance) : variance);
    }

    @Override
    protected void xFinal() throws SQLException {
        xValue();
    }
}
