package dev.quintet.processor;

/// The catalogue of everything that can be wrong with a model: one number, one sentence or three,
/// always with the fix.
enum Problem {
    NO_APP(
            "Q001",
            "%1$s belongs to no app: neither package '%2$s' nor a package around it has @App."
                    + " Write `@App package %2$s;` in its package-info.java."),
    SHAPE("Q002", "%s is %s; a model is a top-level class without type parameters. %s"),
    CONSTRUCTOR(
            "Q003",
            "%1$s has no constructor without arguments that %1$s_ can call."
                    + " Add `%1$s() {}` beside the other constructors, not private."),
    FIELD_TYPE(
            "Q004",
            "%s has type %s, which is no type of a column. Choices are: %s, enums, relations, and"
                + " any other class with @Convert. Make the field transient to leave it out of the"
                + " table."),
    UNREACHABLE(
            "Q005",
            "%s cannot be reached from %s: it is %s and has no %s."
                    + " Add the accessor, or make the field visible in package '%s'."),
    ON_DELETE(
            "Q006",
            "%s does not say what becomes of %s when its %s is deleted. Add @OnDelete with one of:"
                    + " CASCADE, DB_CASCADE, DB_SET_DEFAULT, DB_SET_NULL, DO_NOTHING, PROTECT,"
                    + " RESTRICT, SET, SET_DEFAULT, SET_NULL."),
    SET_NULL(
            "Q007",
            "%s has @OnDelete(%s) but may not be null. Declare it as %s<@Nullable %s>, or"
                    + " choose another rule."),
    SET_DEFAULT(
            "Q008",
            "%s has @OnDelete(SET_DEFAULT) but no default. Name the default key, as in `%s(1L)`, or"
                    + " choose another rule."),
    NULLABLE_KEY(
            "Q009", "%s is a primary key and may not be null. Remove @Nullable or @PrimaryKey."),
    TARGET(
            "Q010",
            "%s leads to %s, which is no model with a table. A relation leads to a concrete class"
                    + " that extends Model."),
    REVERSE_CLASH(
            "Q011",
            "The way back from %s over %s is called '%s', and so is %s. Give the relation another"
                    + " name with @RelatedName%s, or @NoReverse."),
    FIELD_NAME(
            "Q012",
            "%s cannot have this name: %s. Rename the field; @Column keeps the name of its"
                    + " column."),
    DIGITS(
            "Q013",
            "%s is a BigDecimal of unknown size. Add jakarta.validation's @Digits, for example"
                    + " `@Digits(integer = 8, fraction = 2)`."),
    NO_RELATION(
            "Q014",
            "%s is the other side of a relation that does not exist: %s has no %s to %s. Declare"
                    + " one there, or remove this field."),
    SEVERAL_RELATIONS(
            "Q015",
            "%s could be the other side of several relations of %s. Add @ReverseOf with one of:"
                    + " %s."),
    REVERSE_OF("Q016", "%s names '%s' in @ReverseOf, but %s has no such %s to %s.%s"),
    HANDLE_FINAL(
            "Q017", "%s holds a relation and is not final. Declare it as `final %s<%s> %s = %s;`."),
    HANDLE_FACTORY(
            "Q018",
            "%1$s is a %2$s, but its initializer is `%3$s`. Write `%4$s`, which ties the relation"
                    + " to its instance."),
    INHERITED_MANAGER(
            "Q019",
            "%1$s inherits `objects` from %2$s, and `%1$s.objects` would query the wrong table."
                    + " Declare `public static final Manager<%1$s> objects ="
                    + " Manager.of(%1$s.class);`."),
    META("Q020", "%s cannot describe %s: %s. Declare it as `static void %s(Meta<%s> meta)`."),
    NULLABLE_PRIMITIVE(
            "Q021",
            "%s is of the primitive type %s and can never be null. Declare it as @Nullable %s."),
    CONTRADICTION(
            "Q022", "%s has both @%s and @%s, which contradict each other. Remove one of the two."),
    SAME_TABLE(
            "Q023",
            "%s and %s both have the table '%s'. Give one of them another with @Table; for two"
                    + " views of one table there is @Proxy."),
    THROUGH("Q024", "%s goes through %s, but %s %s"),
    MANY_OPTION("Q025", "%s is a many-to-many relation: %s has no meaning here. Remove it."),
    SHADOWED(
            "Q026",
            "%s has the name of a field that it inherits from %s, and there would be two of them."
                    + " Rename it, or use the inherited one."),
    MANAGER_MODEL("Q027", "%s is a manager of %s, not of %s. Declare it as Manager<%s>."),
    NULLABLE_PLACE("Q028", "%s: @Nullable is in the wrong place. Write %s."),
    TO_FIELD("Q029", "%s names '%s' in @ToField, but %s.%s"),
    PROXY("Q030", "%s is a proxy, but %s."),
    PARENT_LINK("Q031", "%s has @ParentLink, but %s."),
    CONVERTER("Q032", "%s cannot be converted by %s: %s."),
    PROVIDES(
            "Q033",
            "Module %s has models but does not let the library find them. Add to its"
                    + " module-info.java: `provides dev.quintet.models.meta.AppIndex with %s;`"),
    COMPOSITE_TARGET("Q034", "%s refers to %s, whose primary key has several fields. %s"),
    MISPLACED("Q035", "%s has @%s, which is for %s. Remove it."),
    RELATED_NAME(
            "Q036",
            "%s calls its other side '%s' in @RelatedName, but %s declares it as '%s'. Remove the"
                    + " name from @RelatedName."),
    CHILD_KEY(
            "Q037",
            "%s cannot be a primary key: %s extends %s and has its key. A @ParentLink to %s may be"
                    + " the primary key."),
    SAME_NAME(
            "Q038",
            "%s and %s are both called '%s', in which upper and lower case do not count. Rename"
                    + " one."),
    LABEL(
            "Q039",
            "The app of %s cannot have the label '%s': %s. Give it another, as in"
                    + " `@App(\"blog\")`."),
    MODEL_NAME(
            "Q040",
            "%s cannot have this name: two underscores separate the parts of a path, so that it has"
                + " none at its beginning, and one at the end marks generated classes. Rename the"
                + " class; @Table keeps the name of its table."),
    TWO_SIDES("Q041", "%s is the other side of %s, and so is %s. Remove one of the two."),
    HIDDEN_TYPE("Q042", "%s needs %s, which %s cannot see. Make it visible in package '%s'."),
    REGEX("Q043", "%s has the regular expression '%s' in @Pattern, which is none: %s. Correct it."),
    NOT_A_NUMBER(
            "Q044", "%s names '%s' as the limit of its values, which is no number. Write digits."),
    UNIQUE_FOR("Q045", "%s is to differ for each day, month or year of '%s', but %s.%s"),
    DEFERRED_FINAL(
            "Q048",
            "%s is a Deferred and is not final. Declare it as `final %s %s = deferred();`."),
    DEFERRED_FACTORY(
            "Q049",
            "%s is a Deferred, but its initializer is `%s`. Write `deferred()`, or"
                    + " `deferred(value)` for a default: that ties it to its instance."),
    DEFERRED_TYPE(
            "Q050",
            "%s does not say what it holds. Name the type of the column, as in"
                    + " `Deferred<String>`."),
    DEFERRED_KEY(
            "Q051",
            "%s is a primary key, which is loaded with every instance. Declare it without"
                    + " Deferred."),
    SAME_COLUMN(
            "Q052",
            "%s and %s are both stored in the column '%s'. Give one of them another with @Column."),
    DIGITS_RANGE(
            "Q053",
            "%s has @Digits(integer = %s, fraction = %s), in which no number fits. Neither is below"
                    + " zero, and together they are at least one digit."),
    SIZE(
            "Q054",
            "%s has @Size(max = %s), in which no text fits. Write the greatest number of"
                    + " characters, at least 1."),
    TAKEN_NAME(
            "Q055",
            "%s cannot have this name: in its package it would stand in for %s. Rename the class;"
                    + " @Table keeps the name of its table."),
    TWO_MANAGERS(
            "Q056", "%s has two managers with @%s: '%s' and '%s'. Remove it from one of them."),
    OMIT("Q057", "%s leaves out '%s', which is no field of an abstract base of it.%s"),
    CHILD_NAME(
            "Q058",
            "%1$s knows its child %2$s as '%3$s', and so is %4$s called. Declare the link as a"
                    + " field of %2$s, with @ParentLink and another @RelatedName, or rename one."),
    AUTO_KEY(
            "Q060",
            "%s has @AutoKey, but %s. The database counts a single key of type Short, Integer or"
                    + " Long, which is null until the instance is saved."),
    BLANK_ADDRESS(
            "Q061",
            "%s may be left empty but not be null, and an address is never empty. Declare it as"
                    + " @Nullable, or remove @Blank."),
    HANDLE_COLUMN_FINAL(
            "Q062",
            "%s holds the value of a column and is not final. Declare it as `final %s %s = new"
                    + " ...(this);`."),
    HANDLE_KEY("Q063", "%s is a primary key, which cannot be a %s. Take a plain type for the key."),
    AUTO_NOW_DEFAULT(
            "Q064",
            "%s has @%s and the default `%s`, which contradict each other. Remove one of the two."
                    + " (fields.E160)"),
    RELATED_NAME_WORD(
            "Q065",
            "%s calls its other side '%s' in @RelatedName, but %s. Give it another name. (%s)"),
    CONSTRUCTOR_THROWS(
            "Q066",
            "The constructor of %1$s throws %2$s, which %1$s_ cannot handle. Catch it there."),
    TAKEN_CLASS(
            "Q067",
            "%1$s is read and written by a class %2$s that is generated, but there is one already."
                    + " Rename the class %2$s."),
    KEY_CYCLE(
            "Q068",
            "%s is the primary key of %s and refers to itself: %s. Give one of the models a key of"
                    + " its own."),
    SAME_PAIRS(
            "Q069",
            "%s has the same pairs as %s: both go through %s by the same keys. Remove one of the"
                    + " two. (models.E003)"),
    THROUGH_OPTION(
            "Q070",
            "%s has @%s, but its pairs have a model of their own. Say it there, or remove"
                    + " @Through."),
    MIXED_DELETION(
            "Q071",
            "%s has @OnDelete(%s), but %s has @OnDelete(%s). In one model either the database or"
                + " the library deletes: choose rules of one kind, or DO_NOTHING. (models.E050)"),
    MIXED_CHAIN(
            "Q072",
            "%s has @OnDelete(%s), but it leads to %s, where %s has @OnDelete(%s). From model to"
                + " model either the database or the library deletes: choose rules of one kind, or"
                + " DO_NOTHING. (fields.E323)"),
    MIXED_PAIRS(
            "Q073",
            "%s has pairs that the library deletes, but they refer to %s, where %s has"
                + " @OnDelete(%s). From model to model either the database or the library deletes:"
                + " choose a rule of the library there, or DO_NOTHING, or give the pairs a model"
                + " with @Through. (fields.E323)"),
    NO_CONSTRAINT(
            "Q074",
            "%s has @OnDelete(%s), which is part of the constraint that @NoConstraint leaves out."
                    + " Remove one of the two."),
    GENERIC_TYPE(
            "Q075",
            "%s tells its model by '%s', but %s. Declare `@OnDelete(CASCADE) public final"
                    + " ForeignKey<ContentType> %s = foreignKey();`, or name another field in"
                    + " @GenericKey. (contenttypes.%s)"),
    GENERIC_KEY(
            "Q076",
            "%s holds its key in '%s', but %s. Declare `public long %s;`, or name another field in"
                    + " @GenericKey. (contenttypes.E001)"),
    GENERIC_BACK(
            "Q077",
            "%s is the way back of a GenericForeignKey, but %s has none%s.%s (contenttypes.E004)"),
    SEVERAL_GENERIC(
            "Q078",
            "%s could be the way back of several generic foreign keys of %s. Add @ReverseOf with"
                    + " one of: %s."),
    GENERIC_COMPOSITE(
            "Q079",
            "%s refers to rows by one column, but the primary key of %s has several fields. Give %s"
                    + " a single primary key."),
    FINAL_FIELD(
            "Q080",
            "%s is final, so that it is no column. Remove `final` to store it, or add `transient`"
                    + " to leave it out of the table without this warning."),
    REPLACES(
            "Q081",
            "%s cannot stand in the place of %s: %s. A replacement extends a @Swappable model and"
                    + " has its key."),
    REPLACED_TWICE("Q082", "%s and %s both have @Replaces(%s.class). Remove it from one of them."),
    FROM_FIELDS("Q083", "%s names '%s' in @FromFields, but %s."),
    BOUNDS(
            "Q084",
            "%s has %s and %s, and no value is within both. Correct one of the two, or choose"
                    + " another type."),
    DATABASE_NAME(
            "Q085",
            "%s has @%s(\"%s\"), which no database has for a name: it is %s. Write a name, or"
                    + " remove the annotation for the usual one."),
    SYMMETRICAL_NAME(
            "Q086",
            "%s holds in both directions, so that there is no other side to be named in"
                    + " @RelatedName. Remove it, or add @Symmetrical(false). (fields.W345)"),
    INTERNAL(
            "Q099",
            "The annotation processor failed on %s: %s. This is a mistake of ours; please report"
                    + " it.");

    private final String code;
    private final String text;

    Problem(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /// The message, with its number in front.
    String message(Object... arguments) {
        return code + ": " + text.formatted(arguments);
    }
}
