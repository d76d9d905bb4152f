/// Content types: a table of all models, by which a row can refer to a row of any model.
@App("contenttypes")
package dev.quintet.contenttypes;

import dev.quintet.models.App;
