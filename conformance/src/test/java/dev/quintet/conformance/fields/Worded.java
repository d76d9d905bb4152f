package dev.quintet.conformance.fields;

import dev.quintet.models.Blank;
import dev.quintet.models.ErrorMessage;
import dev.quintet.models.HelpText;
import dev.quintet.models.Index;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.NotEditable;
import dev.quintet.models.Unique;
import dev.quintet.models.UniqueForDate;
import dev.quintet.models.VerboseName;
import dev.quintet.models.meta.Choices;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something that says its problems in words of its own.
public final class Worded extends Model {
    public static final Manager<Worded> objects = Manager.of(Worded.class);

    @Unique
    @Index
    @VerboseName("code word")
    @HelpText("Any word will do.")
    @ErrorMessage(code = "unique", value = "Taken: {fields}.")
    @ErrorMessage(code = "blank", value = "Say a word.")
    @ErrorMessage(code = "null", value = "Say anything.")
    @Size(max = 10)
    public String code = "a";

    @Blank
    @Email
    @ErrorMessage(code = "invalid", value = "{value} is no address.")
    public String mail = "";

    @Index public int floor = 1;

    @UniqueForDate("day")
    @ErrorMessage(code = "unique_for_date", value = "Twice on one {period}.")
    public int seat = 1;

    public @Nullable LocalDate day;

    @NotEditable public String secret = "";

    static void meta(Meta<Worded> meta) {
        Map<String, Map<Integer, String>> groups = new LinkedHashMap<>();
        groups.put("Low", Map.of(0, "Hall"));
        groups.put("High", Map.of(9, "Roof"));
        meta.choices(Worded_.floor, Choices.from(() -> Choices.grouped(groups)));
    }
}
