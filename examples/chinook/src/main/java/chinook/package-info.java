/// The Chinook music store: models over a database that was there before them, and [Questions] to
/// it.
@App
package chinook;

import dev.quintet.models.App;
