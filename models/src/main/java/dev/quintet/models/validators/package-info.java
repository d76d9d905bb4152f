/// Tests of single values: the ready-made ones in [Validators], and the contract for others.
package dev.quintet.models.validators;
