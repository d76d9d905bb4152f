package dev.quintet.conformance.swaps.shop;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

/// What a customer has bought.
public class Order extends Model {
    public static final Manager<Order> objects = Manager.of(Order.class);

    @OnDelete(CASCADE)
    @RelatedName("orders")
    public final ForeignKey<Customer> customer = foreignKey();

    public int total;
}
