package dev.quintet.models.validators;

import java.util.Set;
import java.util.regex.Pattern;

/// Addresses for mail.
///
/// @param allowed domains that are allowed although they are no names of the internet
record Email<T>(Set<String> allowed) implements Validator<T> {
    private static final int LONGEST = 320;
    private static final String ATOM = "[-!#$%&'*+/=?^_`{|}~0-9A-Za-z]+";
    private static final Pattern USER =
            Pattern.compile(
                    ATOM
                            + "(?:\\."
                            + ATOM
                            + ")*|\"(?:[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f!#-\\[\\]-\\x7f]"
                            + "|\\\\[\\x01-\\x09\\x0b\\x0c\\x0e-\\x7f])*\"");

    Email {
        allowed = Set.copyOf(allowed);
    }

    @Override
    public void validate(T value) {
        String text = value.toString();
        int at = text.lastIndexOf('@');
        if (at < 1
                || text.length() > LONGEST
                || !USER.matcher(text.substring(0, at)).matches()
                || !isDomain(text.substring(at + 1))) {
            throw Wording.refuse("invalid", "This is no valid email address.", value);
        }
    }

    private boolean isDomain(String domain) {
        if (domain.startsWith("[") && domain.endsWith("]")) {
            String address = domain.substring(1, domain.length() - 1);
            return IpAddress.isVersion4(address) || IpAddress.isVersion6(address);
        }
        return allowed.contains(domain)
                || (DomainName.holds(domain, true) && !domain.endsWith("."));
    }
}
