package dev.quintet.conformance.db;

import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The logs of the tests: they go nowhere, but for what a test captures.
public final class CapturedLogs implements SLF4JServiceProvider {
    private static final List<Capture> CAPTURES = new CopyOnWriteArrayList<>();

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /// What one log is told by one thread, until it is closed.
    static final class Capture implements AutoCloseable {
        private final String name;
        private final Thread thread = Thread.currentThread();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        private Capture(String name) {
            this.name = name;
        }

        List<String> lines() {
            return lines;
        }

        private boolean hears(String logger) {
            return name.equals(logger) && thread == Thread.currentThread();
        }

        @Override
        public void close() {
            CAPTURES.remove(this);
        }
    }

    static Capture of(String name) {
        Capture capture = new Capture(name);
        CAPTURES.add(capture);
        return capture;
    }

    private static final class Log extends AbstractLogger {
        private static final long serialVersionUID = 1L;

        Log(String name) {
            this.name = name;
        }

        private boolean heard() {
            return CAPTURES.stream().anyMatch(capture -> capture.hears(name));
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable error) {
            String line = level + " " + MessageFormatter.basicArrayFormat(message, arguments);
            for (Capture capture : CAPTURES) {
                if (capture.hears(name)) {
                    capture.lines.add(line);
                }
            }
        }

        @Override
        public boolean isTraceEnabled() {
            return heard();
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return heard();
        }

        @Override
        public boolean isDebugEnabled() {
            return heard();
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return heard();
        }

        @Override
        public boolean isInfoEnabled() {
            return heard();
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return heard();
        }

        @Override
        public boolean isWarnEnabled() {
            return heard();
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return heard();
        }

        @Override
        public boolean isErrorEnabled() {
            return heard();
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return heard();
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Log::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0";
    }

    @Override
    public void initialize() {}
}
