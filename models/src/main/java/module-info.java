import org.jspecify.annotations.NullMarked;

/// Models, query sets, expressions and relations.
@NullMarked
module dev.quintet.models {
    requires transitive dev.quintet.db;
    requires jakarta.validation;
    requires tools.jackson.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.quintet.models;
    exports dev.quintet.models.checks;
    exports dev.quintet.models.expressions;
    exports dev.quintet.models.expressions.lookups;
    exports dev.quintet.models.files;
    exports dev.quintet.models.meta;
    exports dev.quintet.models.signals;
    exports dev.quintet.models.validators;

    uses dev.quintet.models.meta.AppIndex;
}
