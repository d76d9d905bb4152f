package dev.quintet.conformance.inheritance;

import dev.quintet.models.DeleteOptions;
import dev.quintet.models.Deleted;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.SaveOptions;

import jakarta.validation.constraints.Size;

import java.util.ArrayList;
import java.util.List;

/// Does something of its own when it is saved and deleted.
public final class Diary extends Model {
    public static final Manager<Diary> objects = Manager.of(Diary.class);

    @Size(max = 40)
    public String entry = "";

    transient List<String> calls = new ArrayList<>();

    @Override
    public void save(SaveOptions options) {
        calls.add("save");
        entry = entry.strip();
        if (!entry.isEmpty()) {
            super.save(options);
        }
    }

    @Override
    public Deleted delete(DeleteOptions options) {
        calls.add("delete");
        return super.delete(options);
    }
}
