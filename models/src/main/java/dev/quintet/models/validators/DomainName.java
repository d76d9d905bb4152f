package dev.quintet.models.validators;

import java.util.regex.Pattern;

/// Names of hosts in the internet, such as `example.org`.
///
/// @param international whether letters beyond ASCII are allowed
record DomainName<T>(boolean international) implements Validator<T> {
    private static final int LONGEST = 255;
    private static final Pattern ASCII = pattern("A-Za-z0-9", "A-Za-z");
    private static final Pattern ANY =
            pattern("A-Za-z0-9\\x{a1}-\\x{10ffff}", "A-Za-z\\x{a1}-\\x{10ffff}");

    /// Labels without a hyphen at their ends, and a last one that is no number.
    private static Pattern pattern(String inside, String letters) {
        String label = "[" + inside + "](?:[" + inside + "-]{0,61}[" + inside + "])?";
        String last = "(?!-)(?:[" + letters + "-]{2,63}|xn--[A-Za-z0-9]{1,59})(?<!-)";
        return Pattern.compile("(?:" + label + "\\.)+" + last + "\\.?");
    }

    @Override
    public void validate(T value) {
        if (!holds(value.toString(), international)) {
            throw Wording.refuse("invalid", "This is no valid domain name.", value);
        }
    }

    static boolean holds(String name, boolean international) {
        return name.length() <= LONGEST && (international ? ANY : ASCII).matcher(name).matches();
    }
}
