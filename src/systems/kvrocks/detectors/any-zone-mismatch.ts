/** A server that logs in another time zone than its peers, by requests for synchronization. */
import { zoneMismatch } from "../../../detect/any/zone-mismatch.ts";
import { clocked, REQUESTS } from "../clocked.ts";

export const detector = zoneMismatch(REQUESTS, clocked);
