package dev.quintet.conformance.validation;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.VerboseName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A room; only those that are open are the managers' business.
@VerboseName("meeting room")
public final class Room extends Model {
    public static final Manager<Room> open = Manager.of(Room.class, () -> Room_.closed.eq(false));

    @Size(max = 20)
    public String name = "";

    public boolean closed;

    static void meta(Meta<Room> meta) {
        meta.unique("room_name", Room_.name);
    }

    static Room named(String name) {
        Room room = new Room();
        room.name = name;
        return room;
    }
}
