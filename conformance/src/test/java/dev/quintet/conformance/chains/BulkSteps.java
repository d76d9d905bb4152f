package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.q;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.BulkCreateOptions;
import dev.quintet.models.Defaults;
import dev.quintet.models.Found;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.expressions.Assignment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Steps that write many rows, or one row that may be there: `bulk_create`, `get_or_create`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class BulkSteps {
    private BulkSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("bulk_create", WriteSteps.on(BulkSteps::create));
        steps.put("bulk_update", WriteSteps.on(BulkSteps::update));
        steps.put("get_or_create", orCreate(ModelQuery::getOrCreate));
        steps.put("update_or_create", orCreate(ModelQuery::updateOrCreate));
    }

    private static Object create(ModelQuery query, Call call, Context context) {
        List<Model> instances = instances(call, context);
        return query.bulkCreate(instances, options(call, context));
    }

    private static BulkCreateOptions options(Call call, Context context) {
        BulkCreateOptions options = BulkCreateOptions.DEFAULTS;
        if (call.named().get("batch_size") instanceof Integer size) {
            options = options.batchSize(size);
        }
        if (call.flag("ignore_conflicts")) {
            options = options.ignoreConflicts();
        }
        if (call.flag("update_conflicts")) {
            options = options.updateConflicts(names(call.named().get("update_fields"), context));
        }
        return options.uniqueFields(names(call.named().get("unique_fields"), context));
    }

    private static Object update(ModelQuery query, Call call, Context context) {
        List<Model> instances = instances(call, context);
        List<String> fields =
                names(
                        call.positional().size() > 1 ? call.at(1) : call.named().get("fields"),
                        context);
        return call.named().get("batch_size") instanceof Integer size
                ? query.bulkUpdate(instances, fields, size)
                : query.bulkUpdate(instances, fields);
    }

    private static List<Model> instances(Call call, Context context) {
        List<Model> instances = new ArrayList<>();
        for (Object item : PlainJson.list(call.at(0))) {
            if (!(context.arguments().value(item) instanceof Model instance)) {
                throw new RefusedByCompiler(call.method() + " of " + item);
            }
            instances.add(instance);
        }
        return instances;
    }

    private static List<String> names(@Nullable Object json, Context context) {
        return json == null
                ? List.of()
                : PlainJson.strings(json).stream().map(context::java).toList();
    }

    private interface OrCreate {
        Found<?> apply(ModelQuery query, Defaults defaults, Assignment[] lookups);
    }

    /// What is looked for by another lookup than equality is a filter.
    private static Step orCreate(OrCreate verb) {
        return (target, call, context) -> {
            Map<String, @Nullable Object> exact = new LinkedHashMap<>(call.named());
            Object defaults = exact.remove("defaults");
            Object whenCreating = exact.remove("create_defaults");
            exact.remove("through_defaults");
            ModelQuery query =
                    target instanceof ManyToMany<?> many
                            ? RelatedSteps.through(many, call, context)
                            : (ModelQuery) Rowset.of(target).query();
            List<String> filters =
                    exact.keySet().stream().filter(key -> key.contains("__")).toList();
            for (String filter : filters) {
                query =
                        (ModelQuery)
                                query.filter(
                                        q(
                                                context.java(filter),
                                                context.arguments().value(exact.remove(filter))));
            }
            Defaults values = Defaults.lazily(() -> values(defaults, context));
            if (whenCreating != null) {
                values = values.whenCreating(assignments(whenCreating, context));
            }
            Found<?> found = verb.apply(query, values, WriteSteps.assignments(exact, context));
            return List.of(found.object(), found.created());
        };
    }

    private static List values(@Nullable Object json, Context context) {
        return List.of(assignments(json, context));
    }

    private static Assignment[] assignments(@Nullable Object json, Context context) {
        return json == null
                ? new Assignment[0]
                : WriteSteps.assignments(PlainJson.object(json), context);
    }
}
