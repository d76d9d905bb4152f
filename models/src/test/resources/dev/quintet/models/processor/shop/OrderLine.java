package shop;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.PROTECT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;

import java.math.BigDecimal;

class OrderLine extends Model {
    @PrimaryKey
    @OnDelete(CASCADE)
    @RelatedName(value = "lines", query = "line")
    final ForeignKey<Customer> customer = foreignKey();

    @PrimaryKey short lineNo;

    @PositiveOrZero int quantity = 1;

    @Digits(integer = 6, fraction = 2)
    BigDecimal price;

    @OnDelete(PROTECT)
    @RelatedName("gifts")
    final ForeignKey<Customer> receiver = foreignKey();
}
