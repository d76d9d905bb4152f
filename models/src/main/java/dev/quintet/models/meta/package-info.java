/// What is known of models: tables, fields, relations, options. Read by everything that works on
/// any model; users need it for introspection alone.
package dev.quintet.models.meta;
