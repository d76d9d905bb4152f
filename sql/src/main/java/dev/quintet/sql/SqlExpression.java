package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A value or a condition in SQL.
///
/// The set is closed so that every renderer is known to be complete; [Custom] is the open door for
/// what a user brings.
public sealed interface SqlExpression extends SqlNode {

    /// A column of a source: `alias.name`.
    record Column(String source, String name) implements SqlExpression {}

    /// The name of an output of the same query, as ORDER BY may use it.
    record OutputRef(String alias) implements SqlExpression {}

    /// A value that travels beside the text.
    ///
    /// @param value what to bind; opaque here, and null only stands for SQL NULL where the owner
    ///   says so. Of an array that a renderer made of several parameters: the list of their values
    /// @param type the type that the database is to see
    record Param(@Nullable Object value, SqlType type) implements SqlExpression {}

    /// A constant of the program's own, written into the text: never user data.
    record Literal(Kind kind, long number) implements SqlExpression {
        /// What a literal may be.
        public enum Kind {
            NULL,
            TRUE,
            FALSE,
            INTEGER,
            STAR
        }

        /// SQL NULL.
        public static final Literal NULL = new Literal(Kind.NULL, 0);

        /// The true condition.
        public static final Literal TRUE = new Literal(Kind.TRUE, 0);

        /// The false condition.
        public static final Literal FALSE = new Literal(Kind.FALSE, 0);

        /// `*`, as in COUNT(*).
        public static final Literal STAR = new Literal(Kind.STAR, 0);

        /// A whole number.
        public static Literal of(long number) {
            return new Literal(Kind.INTEGER, number);
        }
    }

    /// A constant text, written into the statement in quotes: for the places where databases take
    /// no parameter, as the separator of joined texts.
    record QuotedText(String text) implements SqlExpression {}

    /// Operators on two values.
    enum ArithmeticOperator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MODULO,
        POWER,
        BIT_AND,
        BIT_OR,
        BIT_XOR,
        SHIFT_LEFT,
        SHIFT_RIGHT
    }

    /// Two values combined, with the type of the result.
    record Arithmetic(
            ArithmeticOperator operator, SqlExpression left, SqlExpression right, SqlType type)
            implements SqlExpression {}

    /// `-operand`.
    record Negate(SqlExpression operand) implements SqlExpression {}

    /// A point in time moved by a duration: `moment + duration` or `moment - duration`.
    ///
    /// @param type the moment's type
    record TemporalShift(
            SqlExpression moment, SqlExpression duration, boolean subtract, SqlType type)
            implements SqlExpression {}

    /// The duration between two moments of one type: `left - right`.
    record TemporalDifference(SqlExpression left, SqlExpression right, SqlType type)
            implements SqlExpression {}

    /// How two values compare.
    enum ComparisonOperator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        ComparisonOperator(String symbol) {
            this.symbol = symbol;
        }

        /// The operator in standard SQL.
        public String symbol() {
            return symbol;
        }
    }

    /// `left operator right`.
    record Comparison(ComparisonOperator operator, SqlExpression left, SqlExpression right)
            implements SqlExpression {}

    /// How conditions are connected.
    enum Connector {
        AND,
        OR,
        /// True when an odd number of operands is true.
        XOR
    }

    /// Two or more conditions connected.
    record Logical(Connector connector, List<SqlExpression> operands) implements SqlExpression {
        public Logical {
            operands = List.copyOf(operands);
        }
    }

    /// `NOT condition`.
    record Not(SqlExpression condition) implements SqlExpression {}

    /// `operand IS NULL`, or `IS NOT NULL`.
    record IsNull(SqlExpression operand, boolean negated) implements SqlExpression {}

    /// `operand IN (choices)`; there is at least one choice.
    record In(SqlExpression operand, List<SqlExpression> choices) implements SqlExpression {
        public In {
            choices = List.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException(
                        "IN needs at least one choice: an empty list matches no row");
            }
        }
    }

    /// `operand IN (SELECT ...)`.
    record InQuery(SqlExpression operand, SqlStatement.Query query) implements SqlExpression {}

    /// `operand BETWEEN low AND high`.
    record Between(SqlExpression operand, SqlExpression low, SqlExpression high)
            implements SqlExpression {}

    /// Where a text is looked for.
    enum TextPosition {
        WHOLE,
        ANYWHERE,
        START,
        END
    }

    /// Whether `operand` has `pattern` at a position.
    ///
    /// @param type the operand's type: what is not text is compared by its text
    /// @param pattern the text to look for; if `escaped`, a LIKE pattern with its wildcards already
    ///   in place and the text's own `%`, `_` and `\` preceded by `\`; otherwise any expression,
    ///   which the renderer has to escape
    record TextMatch(
            TextPosition position,
            boolean ignoreCase,
            SqlExpression operand,
            SqlType type,
            SqlExpression pattern,
            boolean escaped)
            implements SqlExpression {}

    /// Whether `operand` matches a regular expression somewhere.
    ///
    /// @param type the operand's type: what is not text is matched by its text
    record RegexMatch(
            boolean ignoreCase, SqlExpression operand, SqlType type, SqlExpression pattern)
            implements SqlExpression {}

    /// A function by its canonical upper-case name (`LOWER`, `COALESCE`, `CONCAT`, ...), which a
    /// dialect may say otherwise.
    ///
    /// @param type the type of the result
    record Function(String name, List<SqlExpression> arguments, SqlType type)
            implements SqlExpression {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /// An aggregate by its canonical upper-case name (`COUNT`, `SUM`, ...).
    ///
    /// @param filter which rows take part, or null for all
    /// @param type the type of the result
    record Aggregate(
            String name,
            List<SqlExpression> arguments,
            boolean distinct,
            @Nullable SqlExpression filter,
            List<SqlStatement.Order> orderBy,
            SqlType type)
            implements SqlExpression {
        public Aggregate {
            arguments = List.copyOf(arguments);
            orderBy = List.copyOf(orderBy);
        }
    }

    /// The unit that a window frame counts in.
    enum FrameUnit {
        ROWS,
        RANGE
    }

    /// What a frame leaves out.
    enum FrameExclusion {
        /// Nothing, and nothing is said about it.
        NONE,
        /// The current row.
        CURRENT_ROW,
        /// The current row and those that the order does not tell from it.
        GROUP,
        /// Those that the order does not tell from the current row, but not that itself.
        TIES,
        /// Nothing, in so many words.
        NO_OTHERS
    }

    /// The rows around the current one that a window function sees; null bounds are unbounded,
    /// negative ones precede.
    record Frame(
            FrameUnit unit, @Nullable Long start, @Nullable Long end, FrameExclusion exclusion) {}

    /// `function OVER (PARTITION BY ... ORDER BY ... frame)`.
    record Window(
            SqlExpression function,
            List<SqlExpression> partitionBy,
            List<SqlStatement.Order> orderBy,
            @Nullable Frame frame)
            implements SqlExpression {
        public Window {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /// `CAST(operand AS type)`.
    record Cast(SqlExpression operand, SqlType type) implements SqlExpression {}

    /// A condition and its value in a CASE.
    record When(SqlExpression condition, SqlExpression value) {}

    /// `CASE WHEN ... THEN ... ELSE ... END`.
    record Case(List<When> branches, SqlExpression otherwise) implements SqlExpression {
        public Case {
            branches = List.copyOf(branches);
        }
    }

    /// `EXISTS (SELECT ...)`.
    record Exists(SqlStatement.Query query) implements SqlExpression {}

    /// A query that gives one value.
    record Subquery(SqlStatement.Query query) implements SqlExpression {}

    /// Several values as one: `(a, b)`.
    record Tuple(List<SqlExpression> items) implements SqlExpression {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /// Parts of a date or time that can be read as whole numbers.
    enum DatePart {
        YEAR,
        ISO_YEAR,
        QUARTER,
        MONTH,
        /// ISO week of the year, 1 to 53.
        WEEK,
        DAY,
        /// Sunday is 1, Saturday 7.
        WEEK_DAY,
        /// Monday is 1, Sunday 7.
        ISO_WEEK_DAY,
        HOUR,
        MINUTE,
        /// Whole seconds.
        SECOND
    }

    /// A part of a moment.
    ///
    /// @param type the operand's type
    /// @param zone the time zone in which an instant is read, or null where the type has none
    record Extract(DatePart part, SqlExpression operand, SqlType type, @Nullable String zone)
            implements SqlExpression {}

    /// What a moment is cut to.
    enum TruncateUnit {
        YEAR,
        QUARTER,
        MONTH,
        /// To the Monday.
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        /// The calendar date, as a date.
        DATE,
        /// The time of day, as a time.
        TIME
    }

    /// A moment cut to a unit.
    ///
    /// An instant is cut in a time zone. The result is an instant again, or the local date, time or
    /// both there: these have no zone any more.
    ///
    /// @param type the operand's type
    /// @param result the type of the result: [SqlType#DATE], [SqlType#TIME], [SqlType#DATE_TIME] or
    ///   [SqlType#TIMESTAMP]
    /// @param zone the time zone in which an instant is read, or null where the type has none
    record Truncate(
            TruncateUnit unit,
            SqlExpression operand,
            SqlType type,
            SqlType result,
            @Nullable String zone)
            implements SqlExpression {}

    /// A value inside a JSON document.
    ///
    /// @param path the steps from the outside in
    /// @param text whether the result is the value's text or JSON; the text of JSON's null is NULL
    ///   or `null`, as the database has it
    record JsonPath(SqlExpression document, List<JsonStep> path, boolean text)
            implements SqlExpression {
        public JsonPath {
            path = List.copyOf(path);
        }

        /// The value one step into a document, or into a value of one.
        public static JsonPath into(SqlExpression document, JsonStep step) {
            if (document instanceof JsonPath(var whole, var path, var text) && !text) {
                var longer = new ArrayList<>(path);
                longer.add(step);
                return new JsonPath(whole, longer, false);
            }
            return new JsonPath(document, List.of(step), false);
        }
    }

    /// Whether a JSON document has a value, JSON null included, at a path.
    record JsonHasPath(SqlExpression document, List<JsonStep> path) implements SqlExpression {
        public JsonHasPath {
            path = List.copyOf(path);
        }
    }

    /// A value that is put into JSON; NULL becomes JSON's null.
    ///
    /// @param type the value's type, by which booleans and documents are told from numbers and
    ///   texts
    record JsonItem(SqlExpression value, SqlType type) {}

    /// A JSON object of computed values.
    ///
    /// @param keys as many as items, each once
    record JsonObject(List<String> keys, List<JsonItem> items) implements SqlExpression {
        public JsonObject {
            keys = List.copyOf(keys);
            items = List.copyOf(items);
        }
    }

    /// A JSON array of computed values.
    record JsonArray(List<JsonItem> items) implements SqlExpression {
        public JsonArray {
            items = List.copyOf(items);
        }
    }

    /// Whether one JSON document contains another.
    record JsonContains(SqlExpression document, SqlExpression part) implements SqlExpression {}

    /// `operand COLLATE name`; the name is checked to be an identifier.
    record Collate(SqlExpression operand, String collation) implements SqlExpression {}

    /// The current moment at the start of the statement or transaction.
    record Now() implements SqlExpression {}

    /// The column's own default, in an insert.
    record Default() implements SqlExpression {}

    /// SQL that a user wrote, with `?` for each parameter.
    record Raw(String sql, List<Param> params) implements SqlExpression {
        public Raw {
            params = List.copyOf(params);
        }
    }

    /// The open door: an expression from outside that writes itself.
    non-sealed interface Custom extends SqlExpression {

        /// Writes this expression, using the renderer for its operands and for quoting.
        ///
        /// @param out takes the text; the same one for the whole statement
        void render(Renderer out);

        /// Whether the text can be an operand without parentheses, as a function call can.
        ///
        /// @return false unless overridden: parentheses are put around the text
        default boolean selfContained() {
            return false;
        }

        /// The same over other operands: a query that is wrapped into another one moves its
        /// conditions there, where columns have other names.
        ///
        /// @param change what to put in place of an operand
        /// @return this unless overridden, which is right without operands only
        default SqlExpression withOperands(UnaryOperator<SqlExpression> change) {
            return this;
        }
    }
}
