@App
package shop;

import dev.quintet.models.App;
