package dev.quintet.db.sqlite;

/// The functions that SQLite lacks and that every connection registers before its first query.
///
/// All but [#UUID4] and [#UUID7] are deterministic. All give NULL when an argument is NULL, unless
/// said otherwise, and NULL when a moment cannot be read. A moment is text as it is stored: a date
/// `2024-02-29`, a time of day `12:30:45[.ffffff]`, or a date and time `2024-02-29
/// 12:30:45[.ffffff]`, which is in UTC where a zone is given. Results are written in the same way,
/// fractions with six digits and only where there are any. A zone is the id of a
/// `java.time.ZoneId`.
///
/// | function | arguments | result |
/// |---|---|---|
/// | [#EXTRACT] | part, moment, zone | whole number: the part of the moment, read in the zone |
/// | [#TRUNCATE] | unit, moment, zone, kind | text: the moment in the zone, cut to the unit |
/// | [#SHIFT] | moment, microseconds | text: the moment moved by so many microseconds |
/// | [#DIFFERENCE] | left, right | whole number: microseconds from `right` to `left` |
/// | [#REGEXP] | pattern, text | 1 if the pattern is found in the text, 0 if not |
/// | [#BIT_XOR] | left, right | whole number: the bits that differ |
/// | [#LPAD], [#RPAD] | text, length, fill | text: cut or filled, on the left or right, to the length in code points |
/// | [#REPEAT] | text, count | text: `count` times the text, empty if `count` is not positive |
/// | [#REVERSE] | text | text: its code points from the last to the first |
/// | [#HASH] | algorithm, text | text: lower-case hexadecimal digest of the text in UTF-8 |
/// | [#UUID4], [#UUID7] | | text: a new UUID as it is stored, random or beginning with the time |
/// | [#STDDEV_POP] and the other three | number | aggregates: a real number |
/// | [#BIT_AND], [#BIT_OR], [#ALL_BIT_XOR] | number | aggregates: a whole number |
///
/// - `part` is the name of a `SqlExpression.DatePart` and `unit` that of a
///   `SqlExpression.TruncateUnit` in lower case (`iso_week_day`, `quarter`); `kind` is `date`,
///   `time` or `datetime` in the zone, or `instant`, which is back in UTC. The zone may be NULL:
///   the moment is then taken as it is. The unit `date` cuts to the calendar date, `time` gives the
///   time of day with its fraction.
/// - [#SHIFT] does as Django does: a date stays a date, moved by whole days (rounded down); a bare
///   time of day cannot be moved: NULL.
/// - [#DIFFERENCE] takes two moments of any kind; a date stands for its midnight.
/// - [#REGEXP] is what the operator `REGEXP` calls, with the pattern first; `(?i)` at the pattern's
///   start ignores case. An operand that is not text is matched by its text.
/// - `algorithm` is `md5`, `sha1`, `sha224`, `sha256`, `sha384` or `sha512`.
/// - The aggregates leave out NULL. Without a row the result is NULL; with a single one,
///   [#STDDEV_SAMP] and [#VAR_SAMP] give NULL and the others zero.
final class SqliteFunctions {
    static final String EXTRACT = "quintet_extract";
    static final String TRUNCATE = "quintet_truncate";
    static final String SHIFT = "quintet_shift";
    static final String DIFFERENCE = "quintet_difference";
    static final String REGEXP = "regexp";
    static final String BIT_XOR = "quintet_bit_xor";
    static final String LPAD = "quintet_lpad";
    static final String RPAD = "quintet_rpad";
    static final String REPEAT = "quintet_repeat";
    static final String REVERSE = "quintet_reverse";
    static final String HASH = "quintet_hash";
    static final String UUID4 = "quintet_uuid4";
    static final String UUID7 = "quintet_uuid7";
    static final String STDDEV_POP = "quintet_stddev_pop";
    static final String STDDEV_SAMP = "quintet_stddev_samp";
    static final String VAR_POP = "quintet_var_pop";
    static final String BIT_AND = "quintet_bit_and";
    static final String BIT_OR = "quintet_bit_or";
    static final String ALL_BIT_XOR = "quintet_all_bit_xor";
    static final String VAR_SAMP = "quintet_var_samp";

    private SqliteFunctions() {}
}
