/// Files that belong to rows: fields that hold the name of a file, and the storages in which the
/// files are kept. Nothing else in the library knows of files.
@NullMarked
package dev.quintet.models.files;

import org.jspecify.annotations.NullMarked;
