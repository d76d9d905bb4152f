package dev.quintet.processor;

import java.util.List;

/// Writes the class that lists the apps of a jar.
final class IndexWriter {
    private final TypeName name;
    private final List<AppReader.AppInfo> apps;
    private final Visible visible;

    IndexWriter(TypeName name, List<AppReader.AppInfo> apps, Visible visible) {
        this.name = name;
        this.apps = apps;
        this.visible = visible;
    }

    String write() {
        SourceFile out = new SourceFile(name, List.of(), visible);
        String list = out.use("java.util.List");
        String app = out.use(Names.APP);
        out.line("/// The apps of this jar with their models, for the library to find.");
        out.generatedBy(IndexProcessor.class);
        out.open(
                "public final class "
                        + name.simpleName()
                        + " implements "
                        + out.use(Names.APP_INDEX)
                        + " {");
        out.line("/// For the service loader.");
        out.line("public " + name.simpleName() + "() {}");
        out.blank();
        out.line("@Override");
        out.open("public " + list + "<" + app + "> apps() {");
        out.open("return " + list + ".of(").indent();
        for (int i = 0; i < apps.size(); i++) {
            app(out, app, list, apps.get(i), i == apps.size() - 1 ? ");" : ",");
        }
        out.outdent().outdent();
        out.close("}").close("}");
        return out.toString();
    }

    private static void app(
            SourceFile out, String app, String list, AppReader.AppInfo info, String end) {
        out.open("new " + app + "(").indent();
        out.line("\"" + info.label() + "\",");
        out.line("\"" + info.packageName() + "\",");
        out.open(list + ".of(").indent();
        for (int i = 0; i < info.models().size(); i++) {
            boolean last = i == info.models().size() - 1;
            out.line(
                    out.use(info.models().get(i).generated())
                            + ".TYPE"
                            + (last ? "))" + end : ","));
        }
        out.outdent().outdent().outdent().outdent();
    }
}
