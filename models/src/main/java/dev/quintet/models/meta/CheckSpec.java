package dev.quintet.models.meta;

import dev.quintet.models.meta.ModelConstraint.Check;
import dev.quintet.models.meta.ModelConstraint.Violation;

/// What else there is to say of a check, after [Meta#check].
public final class CheckSpec {
    private Check check;

    CheckSpec(Check check) {
        this.check = check;
    }

    Check check() {
        return check;
    }

    /// Says in validation what is wrong.
    ///
    /// @param code the problem's code
    /// @param message the words, `{name}` for the constraint's name
    public CheckSpec violation(String code, String message) {
        check = new Check(check.name(), check.condition(), new Violation(code, message));
        return this;
    }
}
