package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.TextPosition;

import java.util.List;

/// The chapter of a [Renderer] on finding a text in a text.
abstract sealed class TextRenderer extends CallRenderer permits SelectRenderer {

    TextRenderer(Dialect dialect) {
        super(dialect);
    }

    /// The test for a text in a text: LIKE, on both sides in the same case where the case does not
    /// matter.
    @Override
    protected void textMatch(TextMatch node) {
        String function = node.ignoreCase() ? sameCase() + "(" : "";
        String end = node.ignoreCase() ? ")" : "";
        sql(function);
        matched(
                node.operand(),
                node.type(),
                node.ignoreCase() ? Precedence.UNKNOWN : Precedence.ATOM);
        sql(end).sql(" LIKE ").sql(function);
        pattern(node);
        sql(end);
        likeEscape();
    }

    /// The function that makes texts equal which differ in their case alone.
    protected String sameCase() {
        return "UPPER";
    }

    /// The text that is searched: the value itself where it is text, its text otherwise.
    ///
    /// @param place the least precedence that needs no parentheses
    protected void matched(SqlExpression operand, SqlType type, Precedence place) {
        if (isText(type)) {
            operand(operand, place);
        } else {
            cast(new Cast(operand, SqlType.TEXT));
        }
    }

    /// Whether values of a type are text to the database.
    protected static boolean isText(SqlType type) {
        return type instanceof SqlType.Text || type instanceof SqlType.Varchar;
    }

    /// What to search: a finished pattern, or one made of any text.
    protected void pattern(TextMatch node) {
        if (node.escaped()) {
            render(node.pattern());
            return;
        }
        boolean open =
                node.position() == TextPosition.ANYWHERE || node.position() == TextPosition.END;
        boolean close =
                node.position() == TextPosition.ANYWHERE || node.position() == TextPosition.START;
        sql(open ? "'%' || " : "");
        escapedForLike(node.pattern());
        sql(close ? " || '%'" : "");
    }

    /// What to search where UUIDs are stored as 32 digits: their hyphens are left out.
    protected final void patternForStoredText(TextMatch node) {
        if (node.type() instanceof SqlType.Uuid) {
            sql("REPLACE(");
            pattern(node);
            sql(", '-', '')");
        } else {
            pattern(node);
        }
    }

    /// A text in which the characters that mean something to LIKE mean themselves.
    protected final void escapedForLike(SqlExpression text) {
        sql("REPLACE(REPLACE(REPLACE(").render(text);
        for (String special : List.of("\\", "%", "_")) {
            sql(", ").quoted(special).sql(", ").quoted("\\" + special).sql(")");
        }
    }

    /// That `\` takes the meaning from the next character of a pattern, for the databases that have
    /// to be told.
    protected void likeEscape() {
        sql(" ESCAPE ").quoted("\\");
    }
}
