/// The MySQL and MariaDB backend: what it can do, how it says it, how its schema is read and
/// changed. Only this package may name the vendor or its driver.
package dev.quintet.db.mysql;
