package dev.quintet.models.validators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The ready-made validators. Jakarta Validation's annotations on a field are turned into these;
/// what has no annotation is given in the model's `meta` method:
///
/// ```java
/// meta.validate(Entry_.homepage, Validators.url("https"));
/// ```
///
/// Each refuses with a code and with parameters, among them always the refused `value`.
public final class Validators {
    private Validators() {}

    // ---- numbers and other values with an order

    /// Values up to a limit; code `max_value`, parameter `limit`.
    public static <T> Validator<T> max(Comparable<? super T> limit) {
        return new Bound<>(limit, true, true);
    }

    /// Values up to a limit that is asked for each time; code `max_value`, parameter `limit`.
    public static <T extends Comparable<? super T>> Validator<T> max(Supplier<? extends T> limit) {
        return new Bound<>(limit, true, true);
    }

    /// Values from a limit on; code `min_value`, parameter `limit`.
    public static <T> Validator<T> min(Comparable<? super T> limit) {
        return new Bound<>(limit, false, true);
    }

    /// Values from a limit on that is asked for each time; code `min_value`, parameter `limit`.
    public static <T extends Comparable<? super T>> Validator<T> min(Supplier<? extends T> limit) {
        return new Bound<>(limit, false, true);
    }

    /// Numbers up to a limit of any class of numbers; code `max_value`, parameter `limit`.
    ///
    /// @param inclusive whether the limit itself is allowed
    public static <T> Validator<T> atMost(Number limit, boolean inclusive) {
        return new Bound<>(limit, true, inclusive);
    }

    /// Numbers from a limit of any class of numbers on; code `min_value`, parameter `limit`.
    ///
    /// @param inclusive whether the limit itself is allowed
    public static <T> Validator<T> atLeast(Number limit, boolean inclusive) {
        return new Bound<>(limit, false, inclusive);
    }

    /// Multiples of a step; code `step_size`, parameter `limit`.
    public static <T extends Number> Validator<T> step(Number size) {
        return new Step<>(size, BigDecimal.ZERO);
    }

    /// An offset and a multiple of a step; code `step_size`, parameters `limit` and `offset`.
    public static <T extends Number> Validator<T> step(Number size, Number offset) {
        return new Step<>(size, Bound.decimal(offset));
    }

    /// Decimal numbers of so many digits at the most, so many of them behind the point; codes
    /// `max_digits`, `max_decimal_places`, `max_whole_digits`, and `invalid` for what is no finite
    /// number; parameter `limit`.
    public static <T> Validator<T> decimal(int digits, int places) {
        return new DecimalDigits<>(digits, places);
    }

    // ---- length

    /// Texts of so many characters at the most, arrays of bytes, collections; code `max_length`,
    /// parameters `limit` and `length`.
    public static <T> Validator<T> maxLength(int limit) {
        return new Length<>(limit, true);
    }

    /// As [#maxLength(int)], with a limit that is asked for each time.
    public static <T> Validator<T> maxLength(Supplier<Integer> limit) {
        return new Length<>(limit, true);
    }

    /// Texts of so many characters at least, arrays of bytes, collections; code `min_length`,
    /// parameters `limit` and `length`.
    public static <T> Validator<T> minLength(int limit) {
        return new Length<>(limit, false);
    }

    /// As [#minLength(int)], with a limit that is asked for each time.
    public static <T> Validator<T> minLength(Supplier<Integer> limit) {
        return new Length<>(limit, false);
    }

    // ---- texts

    /// Texts in which a regular expression is found somewhere; code `invalid`.
    ///
    /// @throws java.util.regex.PatternSyntaxException if the expression is wrong
    public static <T> Validator<T> regex(String expression) {
        return regex(expression, 0);
    }

    /// Texts in which a regular expression is found somewhere; code `invalid`.
    ///
    /// @param flags flags of [Pattern]
    /// @throws java.util.regex.PatternSyntaxException if the expression is wrong
    public static <T> Validator<T> regex(String expression, int flags) {
        return new Regex<>(expression, flags, false, false, Regex.WORDS);
    }

    /// Texts in which a regular expression is found somewhere; code `invalid`.
    public static <T> Validator<T> regex(Pattern pattern) {
        return regex(pattern.pattern(), pattern.flags());
    }

    /// Texts in which a regular expression is found nowhere; code `invalid`.
    ///
    /// @throws java.util.regex.PatternSyntaxException if the expression is wrong
    public static <T> Validator<T> notRegex(String expression) {
        return new Regex<>(expression, 0, false, true, Regex.WORDS);
    }

    /// Texts that a regular expression describes as a whole, as Jakarta's `@Pattern` means it; code
    /// `invalid`.
    ///
    /// @param flags flags of [Pattern]
    /// @throws java.util.regex.PatternSyntaxException if the expression is wrong
    public static <T> Validator<T> matches(String expression, int flags) {
        return new Regex<>(expression, flags, true, false, Regex.WORDS);
    }

    /// Addresses for mail at names of the internet, at addresses in brackets, and at `localhost`;
    /// code `invalid`.
    public static <T> Validator<T> email() {
        return email("localhost");
    }

    /// Addresses for mail at names of the internet and at addresses in brackets; code `invalid`.
    ///
    /// @param allowed domains that are allowed although they are no names of the internet
    public static <T> Validator<T> email(String... allowed) {
        return new Email<>(Set.of(allowed));
    }

    /// Names of hosts in the internet, in the letters of any language; code `invalid`.
    public static <T> Validator<T> domainName() {
        return new DomainName<>(true);
    }

    /// Names of hosts in the internet in ASCII; code `invalid`.
    public static <T> Validator<T> asciiDomainName() {
        return new DomainName<>(false);
    }

    /// Absolute addresses of resources over http, https, ftp or ftps; code `invalid`.
    public static <T> Validator<T> url() {
        return url("http", "https", "ftp", "ftps");
    }

    /// Absolute addresses of resources; code `invalid`.
    ///
    /// @param schemes the allowed schemes, in lower case
    public static <T> Validator<T> url(String... schemes) {
        return new Url<>(List.of(schemes));
    }

    /// Texts of letters and digits of ASCII, hyphens and underscores; code `invalid`.
    public static <T> Validator<T> slug() {
        return new Regex<>(
                "[-a-zA-Z0-9_]+",
                0,
                true,
                false,
                "This can have letters, digits, hyphens and underscores only.");
    }

    /// Texts of letters and digits of any language, hyphens and underscores; code `invalid`.
    public static <T> Validator<T> unicodeSlug() {
        return new Regex<>(
                "[-\\w]+",
                Pattern.UNICODE_CHARACTER_CLASS,
                true,
                false,
                "This can have letters, digits, hyphens and underscores only.");
    }

    /// IPv4 addresses, without leading zeros in their parts; code `invalid`.
    public static <T> Validator<T> ipv4() {
        return new IpAddress<>(true, false);
    }

    /// IPv6 addresses; code `invalid`.
    public static <T> Validator<T> ipv6() {
        return new IpAddress<>(false, true);
    }

    /// IPv4 and IPv6 addresses; code `invalid`.
    public static <T> Validator<T> ipAddress() {
        return new IpAddress<>(true, true);
    }

    /// Whole numbers with commas between them; code `invalid`.
    public static <T> Validator<T> commaSeparatedIntegers() {
        return integerList(",", false);
    }

    /// Whole numbers with something between them; code `invalid`.
    ///
    /// @param negative whether there may be numbers below zero
    public static <T> Validator<T> integerList(String separator, boolean negative) {
        String number = (negative ? "-?" : "") + "[0-9]+";
        return new Regex<>(
                number + "(?:" + Pattern.quote(separator) + number + ")*",
                0,
                true,
                false,
                "This must be whole numbers separated by '" + separator + "'.");
    }

    /// Names of files with one of some extensions; upper and lower case are the same. Code
    /// `invalid_extension`, parameters `extension` and `allowed`.
    ///
    /// @param allowed the extensions without their point
    public static <T> Validator<T> fileExtension(String... allowed) {
        return new FileExtension<>(List.of(allowed));
    }

    /// Names of files with an extension of images that Java's own library reads.
    public static <T> Validator<T> imageFileExtension() {
        return fileExtension("bmp", "gif", "jpeg", "jpg", "png", "tif", "tiff", "wbmp", "webp");
    }

    /// Texts without the character number zero; code `null_characters_not_allowed`.
    public static <T> Validator<T> noNullCharacters() {
        return new Content<>(Content.Kind.NO_NULLS);
    }

    /// Texts of more than white space; code `blank`.
    public static <T> Validator<T> notBlank() {
        return new Content<>(Content.Kind.NOT_BLANK);
    }

    // ---- moments and truth

    /// Moments before now; code `past`, or `past_or_present`.
    ///
    /// @param orNow whether now is allowed too: for dates, today
    public static <T> Validator<T> past(boolean orNow) {
        return new Time<>(true, orNow);
    }

    /// Moments after now; code `future`, or `future_or_present`.
    ///
    /// @param orNow whether now is allowed too: for dates, today
    public static <T> Validator<T> future(boolean orNow) {
        return new Time<>(false, orNow);
    }

    /// One of the two truth values; code `assert_true` or `assert_false`.
    public static Validator<Boolean> is(boolean wanted) {
        return new Same<>(
                wanted,
                wanted ? "assert_true" : "assert_false",
                wanted ? "This must be true." : "This must be false.");
    }
}
