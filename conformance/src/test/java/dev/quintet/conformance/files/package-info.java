/// Rows with files.
@App("files")
@NullMarked
package dev.quintet.conformance.files;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
