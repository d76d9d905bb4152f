@App
package archive;

import dev.quintet.models.App;
