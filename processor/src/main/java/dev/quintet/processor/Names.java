package dev.quintet.processor;

/// The qualified names by which the processor knows the library: it does not depend on it.
final class Names {
    static final String MODELS = "dev.quintet.models.";
    static final String META = "dev.quintet.models.meta.";
    static final String EXPRESSIONS = "dev.quintet.models.expressions.";
    static final String DB = "dev.quintet.db.";
    static final String VALIDATORS = MODELS + "validators.Validators";
    static final String CONSTRAINT = "jakarta.validation.Constraint";
    static final String CONTENT_TYPES = "dev.quintet.contenttypes.";
    static final String CONSTRAINTS = "jakarta.validation.constraints.";

    static final String MODEL = MODELS + "Model";
    static final String MODEL_TYPE = MODELS + "ModelType";
    static final String MANAGER = MODELS + "Manager";
    static final String QUERY_MANAGER = MODELS + "QueryManager";
    static final String HANDLE = MODELS + "Handle";
    static final String META_OPTIONS = META + "Meta";
    static final String FOREIGN_KEY = MODELS + "ForeignKey";
    static final String ONE_TO_ONE = MODELS + "OneToOne";
    static final String ONE_TO_MANY = MODELS + "OneToMany";
    static final String HAS_ONE = MODELS + "HasOne";
    static final String MANY_TO_MANY = MODELS + "ManyToMany";
    static final String DEFERRED = MODELS + "Deferred";
    static final String COLUMN_HANDLE = MODELS + "ColumnHandle";
    static final String CHOICE = MODELS + "Choice";
    static final String FIELD_TYPES = MODELS + "FieldTypes";
    static final String CONVERTER = MODELS + "Converter";

    static final String MODEL_BUILDER = META + "ModelBuilder";
    static final String APP_INDEX = META + "AppIndex";
    static final String APP = META + "App";
    static final String DELETION = META + "Deletion";
    static final String KEY_SIZE = META + "KeySize";

    static final String CONTENT_TYPE = CONTENT_TYPES + "ContentType";
    static final String GENERIC_KEY = CONTENT_TYPES + "GenericForeignKey";
    static final String GENERIC_RELATION = CONTENT_TYPES + "GenericRelation";
    static final String POLYMORPHIC_PATH = EXPRESSIONS + "PolymorphicPath";

    static final String VALUE_TYPE = EXPRESSIONS + "ValueType";
    static final String RELATION_PATH = EXPRESSIONS + "RelationPath";
    static final String JSON = EXPRESSIONS + "Json";

    static final String ROW = DB + "Row";
    static final String PARAMETERS = DB + "Parameters";

    static final String GENERATED = "javax.annotation.processing.Generated";
    static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private Names() {}
}
