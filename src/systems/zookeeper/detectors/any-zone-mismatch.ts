/** A server that logs in another time zone than its peers, by their votes. */
import { zoneMismatch } from "../../../detect/any/zone-mismatch.ts";
import { clocked, VOTES } from "../clocked.ts";

export const detector = zoneMismatch(VOTES, clocked);
