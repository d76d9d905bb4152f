package dev.quintet.models.files;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The width and height of an image, as its first bytes tell.
///
/// @param width in pixels
/// @param height in pixels
record ImageSize(int width, int height) {
    private static final int LONGEST_MARK = 30;

    /// The size of an image; null for what is no image of a known kind.
    static @Nullable ImageSize of(InputStream content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content);
        in.mark(LONGEST_MARK);
        byte[] start = in.readNBytes(LONGEST_MARK);
        in.reset();
        try {
            if (has(start, 0, 0x89, 'P', 'N', 'G') && has(start, 12, 'I', 'H', 'D', 'R')) {
                return new ImageSize(bigEndian(start, 16, 4), bigEndian(start, 20, 4));
            }
            if (has(start, 0, 'G', 'I', 'F', '8')) {
                return new ImageSize(littleEndian(start, 6, 2), littleEndian(start, 8, 2));
            }
            if (has(start, 0, 'B', 'M')) {
                return new ImageSize(
                        littleEndian(start, 18, 4), Math.abs(littleEndian(start, 22, 4)));
            }
            if (has(start, 0, 'R', 'I', 'F', 'F') && has(start, 8, 'W', 'E', 'B', 'P')) {
                return webp(start);
            }
            return has(start, 0, 0xff, 0xd8, 0xff) ? jpeg(new DataInputStream(in)) : null;
        } catch (EOFException | ArrayIndexOutOfBoundsException truncated) {
            return null;
        }
    }

    private static boolean has(byte[] bytes, int at, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static int bigEndian(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    private static int littleEndian(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }

    /// Three kinds of data, each with the size in other bits.
    private static @Nullable ImageSize webp(byte[] start) {
        return switch (new String(start, 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8 " ->
                    new ImageSize(
                            littleEndian(start, 26, 2) & 0x3fff,
                            littleEndian(start, 28, 2) & 0x3fff);
            case "VP8L" -> {
                int bits = littleEndian(start, 21, 4);
                yield new ImageSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "VP8X" ->
                    new ImageSize(littleEndian(start, 24, 3) + 1, littleEndian(start, 27, 3) + 1);
            default -> null;
        };
    }

    /// Goes from segment to segment until one has the size.
    private static @Nullable ImageSize jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            int marker = in.readUnsignedByte();
            while (marker != 0xff) {
                marker = in.readUnsignedByte();
            }
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker == 0xd9 || marker == 0xda) {
                return null; // the picture itself, before any size
            }
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                continue; // markers without a segment
            }
            int length = in.readUnsignedShort();
            boolean frame =
                    marker >= 0xc0
                            && marker <= 0xcf
                            && marker != 0xc4
                            && marker != 0xc8
                            && marker != 0xcc;
            if (frame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                return new ImageSize(in.readUnsignedShort(), height);
            }
            in.skipNBytes(length - 2);
        }
    }
}
