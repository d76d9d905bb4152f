package dev.quintet.processor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Turns the annotations of Jakarta Validation on a field into validators.
///
/// What follows from the type of the column needs none: the length of a text, the digits of a
/// decimal number, that an integer is not negative.
final class ConstraintReader {
    private static final Pattern NAME = Pattern.compile("\\$?\\{(\\w+)\\}");
    private static final Set<String> WHOLE =
            Set.of(
                    "short",
                    "java.lang.Short",
                    "int",
                    "java.lang.Integer",
                    "long",
                    "java.lang.Long");
    private static final Map<String, Integer> FLAGS =
            Map.of(
                    "UNIX_LINES", Pattern.UNIX_LINES,
                    "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
                    "COMMENTS", Pattern.COMMENTS,
                    "MULTILINE", Pattern.MULTILINE,
                    "DOTALL", Pattern.DOTALL,
                    "UNICODE_CASE", Pattern.UNICODE_CASE,
                    "CANON_EQ", Pattern.CANON_EQ);

    private final ModelClasses classes;
    private final Problems problems;

    ConstraintReader(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /// The kinds of values that constraints are for.
    private enum Values {
        TEXT("texts"),
        SIZED("texts and bytes"),
        NUMBER("numbers"),
        MOMENT("dates and times"),
        TRUTH("true and false"),
        OTHER("");

        private final String words;

        Values(String words) {
            this.words = words;
        }

        static Values of(TypeMirror type) {
            if (type.getKind() == TypeKind.ARRAY
                    && ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE) {
                return SIZED;
            }
            return switch (nameOf(type)) {
                case "java.lang.String" -> TEXT;
                case "short",
                        "int",
                        "long",
                        "float",
                        "double",
                        "java.lang.Short",
                        "java.lang.Integer",
                        "java.lang.Long",
                        "java.lang.Float",
                        "java.lang.Double",
                        "java.math.BigDecimal" ->
                        NUMBER;
                case "java.time.LocalDate",
                        "java.time.LocalTime",
                        "java.time.LocalDateTime",
                        "java.time.Instant" ->
                        MOMENT;
                case "boolean", "java.lang.Boolean" -> TRUTH;
                default -> OTHER;
            };
        }

        boolean are(Values wanted) {
            return this == wanted || (this == TEXT && wanted == SIZED);
        }
    }

    private static String nameOf(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? type.getKind().name().toLowerCase(Locale.ROOT)
                : ModelClasses.asElement(type)
                        .map(element -> element.getQualifiedName().toString())
                        .orElse("");
    }

    /// The settings that follow from the constraints of a field.
    List<Setting> read(VariableElement field, TypeMirror type) {
        List<Setting> settings = new ArrayList<>();
        Bounds values = bounds(type);
        Bounds lengths = new Bounds(true);
        boolean usersOwn = false;
        for (AnnotationMirror annotation : constraints(field)) {
            if (isStandard(annotation)) {
                if (classes.mirrors.values(annotation, "groups").isEmpty()) {
                    read(field, type, annotation, settings, values, lengths);
                }
            } else {
                usersOwn = true;
            }
        }
        check(field, values);
        check(field, lengths);
        if (usersOwn) {
            settings.add(new Setting.Texts("beanValidation"));
        }
        return settings;
    }

    /// The bounds of a type.
    private static Bounds bounds(TypeMirror type) {
        String name = nameOf(type);
        Bounds bounds = new Bounds(WHOLE.contains(name));
        int bits =
                switch (name) {
                    case "short", "java.lang.Short" -> Short.SIZE;
                    case "int", "java.lang.Integer" -> Integer.SIZE;
                    case "long", "java.lang.Long" -> Long.SIZE;
                    default -> 0;
                };
        if (bits > 0) {
            BigDecimal beyond = BigDecimal.TWO.pow(bits - 1);
            String words = "the type " + name.substring(name.lastIndexOf('.') + 1);
            bounds.atLeast(beyond.negate(), true, words);
            bounds.atMost(beyond, false, words);
        }
        return bounds;
    }

    private void check(VariableElement field, Bounds bounds) {
        Bounds.Crossed crossed = bounds.crossed();
        if (crossed != null) {
            problems.report(
                    field,
                    Problem.BOUNDS,
                    FieldReader.describe(field),
                    crossed.least(),
                    crossed.most());
        }
    }

    /// The constraints of a field, those of containers too.
    private List<AnnotationMirror> constraints(VariableElement field) {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror annotation : field.getAnnotationMirrors()) {
            if (isConstraint(annotation)) {
                found.add(annotation);
                continue;
            }
            for (AnnotationValue item : classes.mirrors.values(annotation, "value")) {
                if (item.getValue() instanceof AnnotationMirror inner && isConstraint(inner)) {
                    found.add(inner);
                }
            }
        }
        return found;
    }

    private static boolean isConstraint(AnnotationMirror annotation) {
        return Mirrors.has(annotation.getAnnotationType().asElement(), Names.CONSTRAINT);
    }

    private static boolean isStandard(AnnotationMirror annotation) {
        Element type = annotation.getAnnotationType().asElement();
        return (type.getEnclosingElement() + ".").equals(Names.CONSTRAINTS);
    }

    private void read(
            VariableElement field,
            TypeMirror type,
            AnnotationMirror annotation,
            List<Setting> settings,
            Bounds bounds,
            Bounds lengths) {
        String name = annotation.getAnnotationType().asElement().getSimpleName().toString();
        Values wanted =
                switch (name) {
                    case "Size", "NotEmpty" -> Values.SIZED;
                    case "Email", "Pattern", "NotBlank" -> Values.TEXT;
                    case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> Values.MOMENT;
                    case "AssertTrue", "AssertFalse" -> Values.TRUTH;
                    case "NotNull", "Null" -> Values.OTHER;
                    default -> Values.NUMBER;
                };
        Values values = Values.of(type);
        if (values == Values.OTHER || wanted == Values.OTHER) {
            return; // they say how an enum or a type of the user's own is stored
        }
        if (!values.are(wanted)) {
            problems.report(
                    field, Problem.MISPLACED, FieldReader.describe(field), name, wanted.words);
            return;
        }
        Reading reading =
                new Reading(
                        field, annotation, WHOLE.contains(nameOf(type)), nameOf(type), settings);
        reading.read(name);
        reading.limit(name, bounds, lengths);
    }

    /// One annotation on the way to its settings.
    private final class Reading {
        private final VariableElement field;
        private final AnnotationMirror annotation;
        private final boolean whole;
        private final String type;
        private final List<Setting> settings;
        private final String message;

        Reading(
                VariableElement field,
                AnnotationMirror annotation,
                boolean whole,
                String type,
                List<Setting> settings) {
            this.field = field;
            this.annotation = annotation;
            this.whole = whole;
            this.type = type;
            this.settings = settings;
            this.message = message();
        }

        void read(String name) {
            switch (name) {
                case "Size" -> size();
                case "NotEmpty" -> reword("blank");
                case "NotBlank" -> {
                    reword("blank");
                    add("notBlank");
                }
                case "Email" -> email();
                case "Pattern" -> pattern(text("regexp"), flags());
                case "Past" -> add("past", false);
                case "PastOrPresent" -> add("past", true);
                case "Future" -> add("future", false);
                case "FutureOrPresent" -> add("future", true);
                case "AssertTrue" -> add("is", true);
                case "AssertFalse" -> add("is", false);
                case "Min" -> least(number("value"));
                case "Max" -> add("atMost", number("value"), true);
                case "DecimalMin" -> add("atLeast", decimal(), flag("inclusive"));
                case "DecimalMax" -> add("atMost", decimal(), flag("inclusive"));
                case "Positive" -> add("atLeast", 0, false);
                case "PositiveOrZero" -> least(0);
                case "Negative" -> add("atMost", 0, false);
                case "NegativeOrZero" -> add("atMost", 0, true);
                case "Digits" -> digits();
                default -> {}
            }
        }

        /// Notes the bounds that the annotation sets.
        void limit(String name, Bounds values, Bounds lengths) {
            switch (name) {
                case "Size" -> {
                    String least = "@Size(min = " + text("min") + ")";
                    lengths.atLeast(new BigDecimal(text("min")), true, least);
                    // what is below 1 is a mistake by itself
                    lengths.atMost(
                            new BigDecimal(text("max")).max(BigDecimal.ONE),
                            true,
                            "@Size(max = " + text("max") + ")");
                }
                case "NotEmpty", "NotBlank" -> lengths.atLeast(BigDecimal.ONE, true, "@" + name);
                case "Min" -> values.atLeast(new BigDecimal(text("value")), true, shown(name));
                case "Max" -> values.atMost(new BigDecimal(text("value")), true, shown(name));
                case "DecimalMin" -> values.atLeast(decimal(), flag("inclusive"), shown(name));
                case "DecimalMax" -> values.atMost(decimal(), flag("inclusive"), shown(name));
                case "Positive" -> values.atLeast(BigDecimal.ZERO, false, "@" + name);
                case "PositiveOrZero" -> values.atLeast(BigDecimal.ZERO, true, "@" + name);
                case "Negative" -> values.atMost(BigDecimal.ZERO, false, "@" + name);
                case "NegativeOrZero" -> values.atMost(BigDecimal.ZERO, true, "@" + name);
                case "Digits" -> {
                    int digits = Math.clamp(number("integer"), 0, 1000);
                    String words = "@Digits(integer = " + text("integer") + ")";
                    values.atLeast(BigDecimal.TEN.pow(digits).negate(), false, words);
                    values.atMost(BigDecimal.TEN.pow(digits), false, words);
                }
                default -> {}
            }
        }

        private String shown(String name) {
            return "@" + name + "(" + text("value") + ")";
        }

        private void size() {
            if (number("min") > 0) {
                add("minLength", Math.toIntExact(number("min")));
            }
            if (number("max") < Integer.MAX_VALUE) {
                if (type.equals("java.lang.String")) {
                    reword("max_length");
                } else {
                    add("maxLength", Math.toIntExact(number("max")));
                }
            }
        }

        private void email() {
            add("email");
            if (!text("regexp").equals(".*")) {
                pattern(text("regexp"), flags());
            }
        }

        private void pattern(String expression, int flags) {
            try {
                Pattern.compile(expression, flags);
                add("matches", expression, flags);
            } catch (PatternSyntaxException e) {
                problems.report(
                        field,
                        Problem.REGEX,
                        FieldReader.describe(field),
                        expression,
                        e.getDescription());
            }
        }

        private void least(long number) {
            if (number == 0 && whole) {
                reword("min_value");
            } else {
                add("atLeast", number, true);
            }
        }

        private void digits() {
            if (type.equals("java.math.BigDecimal")) {
                reword("max_digits");
                reword("max_decimal_places");
                reword("max_whole_digits");
            } else {
                int fraction = Math.toIntExact(number("fraction"));
                add("decimal", Math.toIntExact(number("integer")) + fraction, fraction);
            }
        }

        private void add(String method, Object... arguments) {
            settings.add(new Setting.Test(method, List.of(arguments), message));
        }

        /// Other words for what the type of the column tests already.
        private void reword(String code) {
            if (!message.isEmpty()) {
                settings.add(new Setting.Texts("message", code, message));
            }
        }

        /// The user's own words, the annotation's attributes already in them; empty for the
        /// standard ones.
        private String message() {
            String words = text("message");
            if (words.startsWith("{jakarta.validation.constraints.")) {
                return "";
            }
            return NAME.matcher(words)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(meaning(found.group(1), found.group())));
        }

        private String meaning(String attribute, String otherwise) {
            return attribute.equals("validatedValue")
                    ? "{value}"
                    : classes.mirrors
                            .value(annotation, attribute)
                            .map(String::valueOf)
                            .orElse(otherwise);
        }

        private String text(String attribute) {
            return classes.mirrors.value(annotation, attribute).map(String::valueOf).orElse("");
        }

        private long number(String attribute) {
            return Long.parseLong(text(attribute));
        }

        private boolean flag(String attribute) {
            return Boolean.parseBoolean(text(attribute));
        }

        private BigDecimal decimal() {
            try {
                return new BigDecimal(text("value"));
            } catch (NumberFormatException e) {
                problems.report(
                        field, Problem.NOT_A_NUMBER, FieldReader.describe(field), text("value"));
                return BigDecimal.ZERO;
            }
        }

        private int flags() {
            int flags = 0;
            for (AnnotationValue flag : classes.mirrors.values(annotation, "flags")) {
                if (flag.getValue() instanceof VariableElement constant) {
                    flags |= FLAGS.getOrDefault(constant.getSimpleName().toString(), 0);
                }
            }
            return flags;
        }
    }
}
