/// What filters, lookups and references mean, on a small record shop.
@App("shop")
@NullMarked
package dev.quintet.conformance.shop;

import dev.quintet.models.App;

import org.jspecify.annotations.NullMarked;
