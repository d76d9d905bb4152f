package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.SET;
import static dev.quintet.models.meta.Deletion.SET_DEFAULT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A task; whom it falls to when a user goes depends on the part the user had.
public final class Task extends Model {
    public static final Manager<Task> objects = Manager.of(Task.class);

    @OnDelete(SET_DEFAULT)
    @RelatedName("tasks")
    public final ForeignKey<User> assignee = foreignKey(1L);

    @OnDelete(SET)
    @RelatedName("reviews")
    public final ForeignKey<@Nullable User> reviewer = foreignKey();

    @Size(max = 40)
    public String title = "";

    static void meta(Meta<Task> meta) {
        Supplier<User> ghost = () -> User.objects.get(User_.name.eq("ghost"));
        meta.onDeleteSet(Task_.reviewer(), ghost);
    }
}
