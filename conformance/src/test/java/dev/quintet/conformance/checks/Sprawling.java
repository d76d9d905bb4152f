package dev.quintet.conformance.checks;

import dev.quintet.models.Column;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.NoReverse;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;

/// A model for which few databases have room.
@Table("mistakes_sprawling_with_a_name_that_is_much_longer_than_it_would_have_to_be")
public class Sprawling extends Model {
    public static final Manager<Sprawling> objects = Manager.of(Sprawling.class);

    public int theNumberOfThingsThatAreSprawlingOverTheFloorOfThisRoomAndOverThatOfTheNext;

    @Column("another")
    public int theNumberOfThingsThatAreSprawlingOverTheFloorOfThisRoomAndOverTheDesk;

    @Size(max = 2_000_000_000)
    public String text = "";

    @Digits(integer = 200_000, fraction = 200)
    public BigDecimal number = BigDecimal.ZERO;

    @Digits(integer = 20, fraction = 31)
    public BigDecimal fraction = BigDecimal.ZERO;

    @NoReverse
    public final ManyToMany<ASprawlingModelWhoseNameIsStillALittleLongerThanSixtyCharacters>
            others = manyToMany();
}
