package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Param;

import java.util.ArrayList;
import java.util.List;

/// The ground on which a [Renderer] stands: the text so far, and the parameters in the order of
/// their `?`.
abstract sealed class SqlWriter permits ExpressionRenderer {
    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder(256);
    private final List<Param> params = new ArrayList<>();
    private boolean inline;

    SqlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /// This renderer, as its public type.
    abstract Renderer self();

    /// The dialect that is written.
    public final Dialect dialect() {
        return dialect;
    }

    /// Writes SQL of the program's own.
    ///
    /// @param trusted never text from a user
    /// @return this
    public final Renderer sql(String trusted) {
        text.append(trusted);
        return self();
    }

    /// Writes a whole number.
    ///
    /// @return this
    public final Renderer number(long value) {
        text.append(value);
        return self();
    }

    /// Writes a quoted name.
    ///
    /// @return this
    /// @throws IllegalArgumentException if the name is empty or has a NUL in it
    public final Renderer identifier(String name) {
        dialect.identifiers().quote(name, text);
        return self();
    }

    /// Writes quoted names with commas between them.
    ///
    /// @return this
    /// @throws IllegalArgumentException if a name is empty or has a NUL in it
    public final Renderer identifiers(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            identifier(names.get(i));
        }
        return self();
    }

    /// Writes a text in quotes, whatever it contains. Values belong into parameters: this is for
    /// what a database wants to see in the statement itself, such as the path into a JSON document.
    ///
    /// @return this
    /// @throws IllegalArgumentException if there is a NUL in the text
    public final Renderer quoted(String value) {
        text.append(dialect.literals().text(value));
        return self();
    }

    /// Writes a bare `?` for a parameter, or the value itself in a statement that takes no
    /// parameters.
    ///
    /// @return this
    public final Renderer placeholder(Param param) {
        if (inline) {
            text.append(dialect.literals().of(param.value(), param.type()));
        } else {
            text.append('?');
            params.add(param);
        }
        return self();
    }

    /// Writes user's SQL with its parameters, each of which has its `?` in it already.
    final void raw(String sql, List<Param> itsParams) {
        if (inline && !itsParams.isEmpty()) {
            throw new IllegalArgumentException(
                    "SQL of your own cannot have parameters in a schema: " + sql);
        }
        text.append(sql);
        params.addAll(itsParams);
    }

    /// From here on, values are written into the text: for statements that take no parameters.
    final void inlineValues() {
        inline = true;
    }

    /// Whether values are written into the text, and no `?` for them.
    protected final boolean isInline() {
        return inline;
    }

    /// The statement written so far.
    final Sql finish() {
        return new Sql(text.toString(), params);
    }

    /// The text written so far; the next statement starts with an empty one.
    final String cut() {
        String result = text.toString();
        text.setLength(0);
        return result;
    }
}
