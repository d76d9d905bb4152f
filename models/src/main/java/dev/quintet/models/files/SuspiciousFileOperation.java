package dev.quintet.models.files;

/// A name would lead to a file that is none of the storage's business.
public final class SuspiciousFileOperation extends IllegalArgumentException {
    SuspiciousFileOperation(String message) {
        super(message);
    }
}
