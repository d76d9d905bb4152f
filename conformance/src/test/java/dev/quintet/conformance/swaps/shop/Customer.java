package dev.quintet.conformance.swaps.shop;

import dev.quintet.conformance.swaps.User;
import dev.quintet.models.Manager;
import dev.quintet.models.Replaces;

import jakarta.validation.constraints.Size;

/// The user of a shop.
@Replaces(User.class)
public class Customer extends User {
    public static final Manager<Customer> objects = Manager.of(Customer.class);

    @Size(max = 20)
    public String phone = "";
}
