/// The Chinook music store, mapped and queried.
package chinook;
