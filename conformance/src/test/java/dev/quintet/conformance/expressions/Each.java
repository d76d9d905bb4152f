package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.sales.Sale_.product;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.models.expressions.Expression;

import java.util.List;

/// What expressions give for the sales.
final class Each {
    private Each() {}

    /// For each sale, in the order of the products.
    static <T> List<T> sale(Expression<? super Sale, T> expression) {
        return Sale.objects.orderBy(product.asc()).select(expression).list();
    }

    /// For the first sale.
    static <T> T first(Expression<? super Sale, T> expression) {
        return sale(expression).getFirst();
    }
}
