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
        out.nested("return ", call(out, list, app), ";");
        out.close("}").close("}");
        return out.toString();
    }

    private SourceFile.Call call(SourceFile out, String list, String app) {
        return new SourceFile.Call(
                list + ".of",
                apps.stream()
                        .map(info ->
                                new SourceFile.Call(
                                        "new " + app,
                                        List.of(
                                                new SourceFile.Call("\"" + info.label() + "\""),
                                                new SourceFile.Call(
                                                        "\"" + info.packageName() + "\""),
                                                models(out, list, info))))
                        .toList());
    }

    private static SourceFile.Call models(SourceFile out, String list, AppReader.AppInfo app) {
        return new SourceFile.Call(
                list + ".of",
                app.models().stream()
                        .map(model -> new SourceFile.Call(out.use(model.generated()) + ".TYPE"))
                        .toList());
    }
}
