package dev.quintet.db.sqlite;

import dev.quintet.db.IntegrityError.Kind;
import dev.quintet.db.IntegrityError.Violation;
import dev.quintet.db.SqlStateTranslator;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells SQLite's errors apart by its own codes, as it has no SQLSTATE, and by the text of the most
/// general one.
final class SqliteErrors extends SqlStateTranslator {
    private static final int PRIMARY_CODE = 0xFF;

    /// `[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed:
    /// blog.name)`
    private static final Pattern DRIVERS_MESSAGE =
            Pattern.compile("\\[SQLITE_\\w+]\\s+.*?\\((.*)\\)", Pattern.DOTALL);

    /// What the driver puts before the message of a function of ours.
    private static final Pattern FUNCTIONS_EXCEPTION =
            Pattern.compile("(java\\.[a-z.]+\\.\\w+): (.*)", Pattern.DOTALL);

    private static final String DATA_EXCEPTION = SQLDataException.class.getName();

    private static final Pattern FAILED =
            Pattern.compile("constraint failed: (.+)", Pattern.DOTALL);
    private static final Pattern BY_INDEX = Pattern.compile("index '(.+)'");

    @Override
    protected String message(SQLException e) {
        String message = sqlitesMessage(e);
        Matcher function = FUNCTIONS_EXCEPTION.matcher(message);
        return function.matches() ? function.group(2) : message;
    }

    private String sqlitesMessage(SQLException e) {
        String message = super.message(e);
        Matcher matcher = DRIVERS_MESSAGE.matcher(message);
        return matcher.matches() ? matcher.group(1) : message;
    }

    @Override
    protected Category category(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return super.category(e);
        }
        return switch (primary(sqlite)) {
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH -> Category.INTEGRITY;
            case SQLITE_TOOBIG -> Category.DATA;
            case SQLITE_BUSY, SQLITE_LOCKED -> Category.RETRYABLE;
            case SQLITE_MISUSE, SQLITE_RANGE -> Category.PROGRAMMING;
            case SQLITE_INTERNAL, SQLITE_NOTFOUND, SQLITE_CORRUPT, SQLITE_NOTADB ->
                    Category.INTERNAL;
            case SQLITE_ERROR -> ofText(sqlitesMessage(e));
            default -> Category.OPERATIONAL;
        };
    }

    private static Category ofText(String message) {
        if (message.equals("integer overflow")
                || message.startsWith("malformed JSON")
                || message.startsWith(DATA_EXCEPTION)) {
            return Category.DATA;
        }
        if (message.startsWith("no such ")
                || message.contains("syntax error")
                || message.contains("already exists")
                || message.startsWith("ambiguous column")
                || message.startsWith("incomplete input")
                || message.startsWith("wrong number of arguments")
                || message.contains(" has no column named ")) {
            return Category.PROGRAMMING;
        }
        return Category.OPERATIONAL;
    }

    @Override
    protected Violation violation(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return super.violation(e);
        }
        Kind kind =
                switch (sqlite.getResultCode()) {
                    case SQLITE_CONSTRAINT_UNIQUE,
                            SQLITE_CONSTRAINT_PRIMARYKEY,
                            SQLITE_CONSTRAINT_ROWID ->
                            Kind.UNIQUE;
                    case SQLITE_CONSTRAINT_FOREIGNKEY -> Kind.FOREIGN_KEY;
                    case SQLITE_CONSTRAINT_NOTNULL -> Kind.NOT_NULL;
                    case SQLITE_CONSTRAINT_CHECK -> Kind.CHECK;
                    default -> Kind.OTHER;
                };
        Matcher matcher = FAILED.matcher(message(e));
        return matcher.find() ? violation(kind, matcher.group(1)) : Violation.of(kind);
    }

    /// @param what `blog.name, blog.tagline`, `index 'name'`, or a constraint's name
    private static Violation violation(Kind kind, String what) {
        Matcher index = BY_INDEX.matcher(what);
        if (index.matches()) {
            return new Violation(kind, index.group(1), null, List.of());
        }
        if (kind != Kind.UNIQUE && kind != Kind.NOT_NULL) {
            return new Violation(kind, what, null, List.of());
        }
        @Nullable String table = null;
        var columns = new ArrayList<String>();
        for (String column : what.split(", ")) {
            int dot = column.indexOf('.');
            table = dot < 0 ? table : column.substring(0, dot);
            columns.add(column.substring(dot + 1));
        }
        return new Violation(kind, null, table, columns);
    }

    @Override
    public boolean isFatal(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return super.isFatal(e);
        }
        return switch (primary(sqlite)) {
            case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    @Override
    public boolean isStaleStatement(SQLException e) {
        return e instanceof SQLiteException sqlite
                && primary(sqlite) == SQLiteErrorCode.SQLITE_SCHEMA;
    }

    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY_CODE);
    }
}
