@App
package odd;

import dev.quintet.models.App;
