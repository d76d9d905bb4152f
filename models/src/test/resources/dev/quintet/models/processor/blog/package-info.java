@App
package blog;

import dev.quintet.models.App;
