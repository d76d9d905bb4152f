package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.Truncate;

/// The base by itself, for tests of what all dialects share.
final class StandardRenderer extends Renderer {
    static final Dialect DIALECT = dialect(Functions.builder().build());

    private StandardRenderer(Dialect dialect) {
        super(dialect);
    }

    static Dialect dialect(Functions functions) {
        return new Dialect(
                "Standard",
                new Identifiers('"', 30),
                new TypeNames(),
                functions,
                new Literals(),
                StandardRenderer::new);
    }

    @Override
    protected void regexMatch(RegexMatch node) {
        throw new UnsupportedOperationException("no test needs regular expressions");
    }

    @Override
    protected void extract(Extract node) {
        throw new UnsupportedOperationException("no test needs parts of moments");
    }

    @Override
    protected void truncate(Truncate node) {
        throw new UnsupportedOperationException("no test needs moments that are cut");
    }

    @Override
    protected void jsonPath(JsonPath node) {
        throw new UnsupportedOperationException("no test needs paths");
    }

    @Override
    protected void jsonHasPath(JsonHasPath node) {
        throw new UnsupportedOperationException("no test needs paths");
    }

    @Override
    protected void jsonContains(JsonContains node) {
        throw new UnsupportedOperationException("no test needs documents");
    }
}
