/// Tests that keep the arrows between modules and packages pointing one way; there is nothing here
/// to depend on.
package dev.quintet.architecture;
