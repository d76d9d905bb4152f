package dev.quintet.conformance.swaps;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Swappable;

import jakarta.validation.constraints.Size;

/// What may be replaced, and is not.
@Swappable
public class Token extends Model {
    public static final Manager<Token> objects = Manager.of(Token.class);

    @Size(max = 30)
    public String text = "";
}
