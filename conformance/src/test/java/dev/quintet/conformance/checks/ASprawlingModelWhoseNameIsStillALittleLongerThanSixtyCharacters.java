package dev.quintet.conformance.checks;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

/// A model after which the columns of pairs are named.
public class ASprawlingModelWhoseNameIsStillALittleLongerThanSixtyCharacters extends Model {
    public static final Manager<ASprawlingModelWhoseNameIsStillALittleLongerThanSixtyCharacters>
            objects =
                    Manager.of(
                            ASprawlingModelWhoseNameIsStillALittleLongerThanSixtyCharacters.class);
}
