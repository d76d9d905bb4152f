/// Shops in regions and what they sold: a value of every type that functions are computed of.
@App("sales")
@NullMarked
package dev.quintet.conformance.sales;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
