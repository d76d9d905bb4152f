package dev.quintet.conformance.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.models.files.Content;
import dev.quintet.models.files.FileSystemStorage;
import dev.quintet.models.files.Storage;
import dev.quintet.models.files.Storages;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;

import javax.imageio.ImageIO;

/// Images, and their sizes in other fields.
@EveryDatabase
@Spec("FIELD-023")
class ImageFieldTest {
    private final Database database;
    private final Storage before = Storages.getDefault();
    private final Picture picture = new Picture();
    @TempDir private Path folder;

    ImageFieldTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Storages.setDefault(new FileSystemStorage(folder));
        Schema.create(database, Picture.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Picture.class);
        Storages.setDefault(before);
    }

    private static Content image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return Content.of("image." + format, out.toByteArray());
    }

    private Picture read() {
        return Picture.objects.get(Picture_.id.eq(picture.id()));
    }

    @Test
    void theSizeStandsInOtherFieldsAsSoonAsTheImageIsAssigned() throws IOException {
        picture.image.set(image("png", 30, 20));
        assertThat(picture.width).isEqualTo(30);
        assertThat(picture.height).isEqualTo(20);
        picture.save();
        assertThat(Picture.objects.filter(Picture_.width.gt(Picture_.height)).count()).isOne();
        picture.image.set(image("png", 5, 6));
        assertThat(picture.width).isEqualTo(5);
        picture.image.save("x.gif", image("gif", 7, 8));
        assertThat(read().height).isEqualTo(8);
        assertThat(read().image.width()).isEqualTo(7);
        picture.image.delete();
        assertThat(picture.width).isNull();
        assertThat(read().height).isNull();
    }

    @Test
    void imagesOfManyKindsAreKnown() throws IOException {
        for (String format : new String[] {"png", "gif", "jpg", "bmp"}) {
            picture.image.set(image(format, 300, 2));
            assertThat(picture.image.width()).as(format).isEqualTo(300);
            assertThat(picture.image.height()).as(format).isEqualTo(2);
        }
        String lossy = "52494646000000005745425056503820000000000000009d012a2c010200";
        String lossless = "5249464600000000574542505650384c000000002f2b41000000000000000000";
        String extended = "5249464600000000574542505650385800000000000000002b0100010000";
        Map.of("lossy", lossy, "lossless", lossless, "extended", extended)
                .forEach((kind, hex) -> {
                    byte[] bytes = HexFormat.of().parseHex(hex);
                    picture.image.set(Content.of(kind, bytes));
                    assertThat(picture.width).as(kind).isEqualTo(300);
                    assertThat(picture.height).as(kind).isEqualTo(2);
                });
    }

    @Test
    void whatIsNoImageHasNoSize() {
        picture.image.set(Content.of("a.png", "no image"));
        assertThat(picture.width).isNull();
        assertThatThrownBy(picture.image::width)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'a.png' of files.Picture.image is no image of a known kind.");
        picture.image.set(Content.of("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        assertThat(picture.width).isNull();
    }

    @Test
    void theSizeIsReadWithARowOnlyWhereItIsMissing() throws IOException {
        picture.image.save("a.png", image("png", 30, 20));
        Path file = folder.resolve(picture.image.name());
        Files.write(file, image("png", 3, 2).open().readAllBytes());
        assertThat(read().width).isEqualTo(30);
        Picture.objects.update(Picture_.width.toNull(), Picture_.height.toNull());
        assertThat(read().width).isEqualTo(3);
        assertThat(read().height).isEqualTo(2);
        assertThat(Picture.objects.defer(Picture_.image).get(Picture_.id.eq(picture.id())).width)
                .isNull();
        Files.delete(file);
        assertThat(read().width).isNull();
    }
}
