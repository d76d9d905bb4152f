/// The Oracle backend: what it can do, how it says it, how its schema is read and changed. Its JDBC
/// driver is not free software, so the application puts it on its own path.
package dev.quintet.db.oracle;
