/// Things with fields of many kinds and options.
@App("things")
@NullMarked
package dev.quintet.conformance.fields;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
