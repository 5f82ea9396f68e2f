/** Lines about clients and their requests, and what a server writes while it serves them. */

/**
 * What a client does says nothing about elections, and on a busy server it is nearly all of the log. That a server serves
 * clients is a sign of life: when it did is kept, to the second.
 */
export const CROWD: readonly string[] = [
  "cli.accept",
  "cli.new",
  "cli.closed",
  "cli.eos",
  "cli.ioerr",
  "cli.cancel",
  "cli.nullio",
  "cmd.4lw",
  "sess.est",
  "sess.global",
  "sess.submit",
  "sess.close.txn",
  "learn.reval",
  "auth.ok",
  "req.user",
  "req.fail",
  "snap.ephem",
  "container",
  "watch.clean",
  "snap.took",
  "disk.roll",
  "known.four.letter",
];
