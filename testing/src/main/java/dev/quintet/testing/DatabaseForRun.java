package dev.quintet.testing;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The database of one run of a class or of a method: made at the beginning, dropped at the end.
final class DatabaseForRun
        implements BeforeClassTemplateInvocationCallback,
                AfterClassTemplateInvocationCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {
    private final String kind;
    private boolean ofClass;
    private @Nullable TestDatabase current;

    DatabaseForRun(String kind) {
        this.kind = kind;
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
        ofClass = true;
        begin();
    }

    @Override
    public void afterClassTemplateInvocation(ExtensionContext context) {
        end();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!ofClass) {
            begin();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!ofClass) {
            end();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Database.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = begin();
        return parameter.getParameter().getType() == TestDatabase.class
                ? database
                : database.database();
    }

    private TestDatabase begin() {
        TestDatabase database = current;
        if (database == null) {
            database = TestDatabases.create(kind);
            Databases.configure(database.database());
            current = database;
        }
        return database;
    }

    private void end() {
        TestDatabase database = current;
        if (database != null) {
            current = null;
            Databases.forget(database.database());
            database.close();
        }
    }
}
