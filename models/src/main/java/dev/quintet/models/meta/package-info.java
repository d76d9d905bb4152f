/// What the library knows about models: options, fields, relations and the registry of apps.
package dev.quintet.models.meta;
