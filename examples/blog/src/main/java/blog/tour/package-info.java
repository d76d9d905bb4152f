/// The tour: chapters of steps, each of which shows its Java, the SQL that was sent, and the
/// answer.
@NullMarked
package blog.tour;

import org.jspecify.annotations.NullMarked;
