/// The narrow contract between generated sources and the library. Applications do not call it.
package dev.quintet.models.spi;
