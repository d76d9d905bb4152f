package dev.quintet.db.mysql;

import dev.quintet.sql.Literals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/// How MariaDB and MySQL write values into the text.
final class MysqlLiterals extends Literals {
    private final MysqlVersion version;

    MysqlLiterals(MysqlVersion version) {
        this.version = version;
    }

    /// A backslash escapes, too, unless the server's mode has it otherwise; doubled it does no harm
    /// in either.
    @Override
    public String text(String value) {
        return super.text(value).replace("\\", "\\\\");
    }

    /// Instants are stored in UTC.
    @Override
    protected String instant(Instant value) {
        return dateTime(value.atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    @Override
    protected String uuid(UUID value) {
        return text(version.hasUuid() ? value.toString() : value.toString().replace("-", ""));
    }
}
