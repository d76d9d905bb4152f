package dev.quintet.sql;

/// How tightly the outermost operator of an expression binds, from the loosest to the tightest.
///
/// Databases disagree about the operators that are not in this list, so those count as [#OTHER] and
/// get parentheses wherever they are operands.
public enum Precedence {
    /// Text whose operators nobody knows.
    UNKNOWN,
    /// `OR`.
    OR,
    /// `XOR`.
    XOR,
    /// `AND`.
    AND,
    /// `NOT`.
    NOT,
    /// Comparisons, `IN`, `BETWEEN`, `LIKE`, `IS NULL`.
    COMPARISON,
    /// Bit operators, `||` and those of one database.
    OTHER,
    /// `+` and `-`.
    SUM,
    /// `*`, `/` and `%`.
    PRODUCT,
    /// A sign.
    SIGN,
    /// Names, values, calls, and whatever has its own parentheses.
    ATOM
}
