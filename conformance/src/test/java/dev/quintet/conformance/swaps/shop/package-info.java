/// A program that replaces the users of a library by its customers.
@App("swapshop")
@NullMarked
package dev.quintet.conformance.swaps.shop;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
