@App("town")
package places;

import dev.quintet.models.App;
