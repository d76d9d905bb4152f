/// Signals: code that is told what happens elsewhere, without the two knowing each other.
///
/// [Signals][dev.quintet.models.signals.Signals] has those that models send; a
/// [Signal][dev.quintet.models.signals.Signal] of one's own is one line. Receivers run in the
/// thread of the sender and, for rows, inside its transaction: what must not happen before the
/// commit belongs into `Transaction.onCommit`.
package dev.quintet.models.signals;
