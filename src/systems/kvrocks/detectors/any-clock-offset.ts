/** A clock that differs from the others' by a constant, by requests for synchronization. */
import { clockOffset } from "../../../detect/any/clock-offset.ts";
import { clocked, REQUESTS } from "../clocked.ts";

export const detector = clockOffset(REQUESTS, clocked);
