package dev.quintet.conformance.generic;

import dev.quintet.contenttypes.ContentType;
import dev.quintet.db.Database;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models.
final class Generic {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Generic() {}

    /// The tables, without rows but for those of content types.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            Schema.create(
                    database,
                    ContentType.class,
                    TaggedItem.class,
                    Remark.class,
                    Rating.class,
                    Animal.class,
                    Bird.class,
                    Mineral.class);
        } else {
            TaggedItem.objects.all().delete();
            Rating.objects.all().delete();
            Mineral_.objects.all().delete();
            Animal.objects.all().delete();
        }
        ContentType.objects.createMissing();
    }

    static Animal animal(String name) {
        return Animal.objects.create(Animal_.name.to(name));
    }

    static Mineral mineral(String name) {
        return Mineral_.objects.create(Mineral_.name.to(name));
    }

    static TaggedItem tag(String tag, Model target) {
        return TaggedItem.objects.create(TaggedItem_.tag.to(tag), TaggedItem_.target.to(target));
    }
}
