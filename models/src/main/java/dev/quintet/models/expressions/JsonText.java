package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// JSON as text, read and written piece by piece.
final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Json.MOST_DEPTH)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .streamWriteConstraints(
                            StreamWriteConstraints.builder()
                                    .maxNestingDepth(Json.MOST_DEPTH + 1)
                                    .build())
                    .build();

    /// What the parser says about itself, behind what it says about the text.
    private static final Pattern PARSER_TALK =
            Pattern.compile("(?: \\(start marker at|: enable ).*", Pattern.DOTALL);

    private JsonText() {}

    static @Nullable Object parse(String text) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = in.nextToken();
            if (first == null) {
                throw new IllegalArgumentException("Expected JSON but got an empty text.");
            }
            Object content = read(in, first);
            if (in.nextToken() != null) {
                throw wrong("there is more after the end of the value", in.currentTokenLocation());
            }
            return content;
        } catch (JacksonException syntax) {
            throw wrong(
                    PARSER_TALK.matcher(syntax.getOriginalMessage()).replaceFirst(""),
                    syntax.getLocation());
        }
    }

    private static IllegalArgumentException wrong(String reason, @Nullable TokenStreamLocation at) {
        String place =
                at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new IllegalArgumentException("The text is no JSON" + place + ": " + reason + ".");
    }

    private static @Nullable Object read(JsonParser in, JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT -> in.getNumberValue();
            case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
            case START_ARRAY -> array(in);
            case START_OBJECT -> object(in);
            default -> throw new IllegalStateException("JSON cannot begin with " + token);
        };
    }

    private static List<@Nullable Object> array(JsonParser in) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (JsonToken token = in.nextToken();
                token != JsonToken.END_ARRAY;
                token = in.nextToken()) {
            elements.add(read(in, token));
        }
        return Collections.unmodifiableList(elements);
    }

    private static Map<String, @Nullable Object> object(JsonParser in) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            members.put(key, read(in, in.nextToken()));
        }
        return Collections.unmodifiableMap(members);
    }

    static String print(@Nullable Object content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(content, out);
        }
        return text.toString();
    }

    private static void write(@Nullable Object content, JsonGenerator out) {
        switch (content) {
            case null -> out.writeNull();
            case Boolean flag -> out.writeBoolean(flag);
            case String text -> out.writeString(text);
            case Integer number -> out.writeNumber(number.intValue());
            case Long number -> out.writeNumber(number.longValue());
            case BigInteger number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number.doubleValue());
            case BigDecimal number -> out.writeNumber(number);
            case List<?> elements -> {
                out.writeStartArray();
                for (Object element : elements) {
                    write(element, out);
                }
                out.writeEndArray();
            }
            case Map<?, ?> members -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    out.writeName((String) member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
            default -> throw new IllegalStateException("no JSON: " + content.getClass());
        }
    }
}
