/// A blog, and a tour of the library through it: [Tour] runs the queries one after another.
@App
package blog;

import dev.quintet.models.App;
