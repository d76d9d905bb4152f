package dev.quintet.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// SQL that a user wrote around expressions: in `LEVENSHTEIN({0}, {1})` these are the first and the
/// second operand.
///
/// An operand that stands alone between parentheses or commas is written as it is; beside an
/// operator it gets parentheses of its own.
///
/// @param text trusted SQL, for all databases that have no other
/// @param others trusted SQL by the name of a database in lower case, such as `postgresql`
/// @param operands what stands in the places
/// @param type the type of the result
public record Template(
        String text, Map<String, String> others, List<SqlExpression> operands, SqlType type)
        implements SqlExpression.Custom {
    public Template {
        others = Map.copyOf(others);
        operands = List.copyOf(operands);
        check(text, operands.size());
        for (String other : others.values()) {
            check(other, operands.size());
        }
    }

    /// Checks that a text has a place for each operand, and none more.
    ///
    /// @throws IllegalArgumentException if not
    public static void check(String text, int operands) {
        int places = FunctionTemplate.parse(text).arity();
        if (places != operands) {
            throw new IllegalArgumentException(
                    "The template '"
                            + text
                            + "' has places for "
                            + places
                            + " operands, but "
                            + operands
                            + (operands == 1 ? " is" : " are")
                            + " given. The places are {0}, {1} and so on.");
        }
    }

    @Override
    public void render(Renderer out) {
        String name = out.dialect().name().toLowerCase(Locale.ROOT);
        FunctionTemplate.parse(others.getOrDefault(name, text))
                .write(out, new SqlExpression.Function("TEMPLATE", operands, type));
    }

    @Override
    public SqlExpression withOperands(UnaryOperator<SqlExpression> change) {
        return new Template(text, others, operands.stream().map(change).toList(), type);
    }
}
