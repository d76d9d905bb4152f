package dev.quintet.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A function written from a template.
///
/// An argument that stands alone between parentheses or commas is written as it is; beside an
/// operator it gets parentheses of its own.
///
/// @param parts the text around the arguments, one more than there are places
/// @param places the arguments in the order in which they are written
/// @param arity the number of arguments
record FunctionTemplate(List<String> parts, List<Place> places, int arity)
        implements FunctionSyntax {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /// One use of an argument.
    record Place(int argument, Precedence context) {}

    static FunctionTemplate parse(String template) {
        var parts = new ArrayList<String>();
        var places = new ArrayList<Place>();
        int arity = 0;
        int end = 0;
        Matcher matcher = PLACE.matcher(template);
        while (matcher.find()) {
            parts.add(template.substring(end, matcher.start()));
            end = matcher.end();
            int argument = Integer.parseInt(matcher.group(1));
            arity = Math.max(arity, argument + 1);
            places.add(new Place(argument, context(template, matcher.start(), end)));
        }
        parts.add(template.substring(end));
        return new FunctionTemplate(List.copyOf(parts), List.copyOf(places), arity);
    }

    private static Precedence context(String template, int start, int end) {
        String before = template.substring(0, start);
        String after = template.substring(end);
        boolean alone =
                (before.endsWith("(") || before.endsWith(", "))
                        && (after.startsWith(")")
                                || after.startsWith(",")
                                || after.startsWith(" AS "));
        return alone ? Precedence.UNKNOWN : Precedence.ATOM;
    }

    @Override
    public void write(Renderer out, SqlExpression.Function call) {
        if (call.arguments().size() != arity) {
            throw new IllegalArgumentException(
                    call.name()
                            + " takes "
                            + arity
                            + " arguments here, not "
                            + call.arguments().size());
        }
        out.sql(parts.getFirst());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            out.operand(call.arguments().get(place.argument), place.context).sql(parts.get(i + 1));
        }
    }
}
