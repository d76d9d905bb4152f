package dev.quintet.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// How one database writes SQL: its names, its types, its functions and its renderer.
///
/// Immutable, and safe for use by several threads.
public final class Dialect {
    private final String name;
    private final Identifiers identifiers;
    private final TypeNames types;
    private final Functions functions;
    private final Literals literals;
    private final Function<Dialect, ? extends Renderer> renderers;

    /// Puts a dialect together.
    ///
    /// @param name the database's name, for messages
    /// @param renderers makes a fresh renderer for each statement
    public Dialect(
            String name,
            Identifiers identifiers,
            TypeNames types,
            Functions functions,
            Literals literals,
            Function<Dialect, ? extends Renderer> renderers) {
        this.name = name;
        this.identifiers = identifiers;
        this.types = types;
        this.functions = functions;
        this.literals = literals;
        this.renderers = renderers;
    }

    /// The text of a statement and its parameters.
    ///
    /// @throws IllegalArgumentException if a name in it cannot be written
    /// @throws UnsupportedOperationException if the database has no way to say it
    public Sql render(SqlStatement statement) {
        return renderer().toSql(statement);
    }

    /// The statements that make a change of the schema, to be executed in this order. They have no
    /// parameters: databases take none there, so the values in defaults and checks are written as
    /// [Literals].
    ///
    /// @throws IllegalArgumentException if a name or a value in it cannot be written
    /// @throws UnsupportedOperationException if the database has no way to say it
    public List<String> render(Ddl change) {
        return renderer().toSql(change);
    }

    /// The text of one expression by itself, with its parameters: for messages, and for schema
    /// editors.
    ///
    /// @throws IllegalArgumentException if a name in it cannot be written
    /// @throws UnsupportedOperationException if the database has no way to say it
    public Sql render(SqlExpression expression) {
        return renderer().render(expression).finish();
    }

    /// A fresh renderer, for one statement.
    public Renderer renderer() {
        return renderers.apply(this);
    }

    /// The type that stands for a type in this database: of a type that has names of its own in
    /// some databases, the one that is meant here. Every other type stands for itself.
    public SqlType resolved(SqlType type) {
        if (type instanceof SqlType.Own(SqlType usual, Map<String, String> names)) {
            String own = names.get(name.toLowerCase(Locale.ROOT));
            return own == null ? resolved(usual) : new SqlType.Named(own);
        }
        return type;
    }

    /// The database's name, for messages.
    public String name() {
        return name;
    }

    /// How names are quoted.
    public Identifiers identifiers() {
        return identifiers;
    }

    /// What types are called.
    public TypeNames types() {
        return types;
    }

    /// What functions are called.
    public Functions functions() {
        return functions;
    }

    /// How values are written where no parameter may stand.
    public Literals literals() {
        return literals;
    }

    /// The database's name.
    @Override
    public String toString() {
        return name;
    }
}
