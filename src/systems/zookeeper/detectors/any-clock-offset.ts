/** A clock that differs from the others' by a constant, by their votes. */
import { clockOffset } from "../../../detect/any/clock-offset.ts";
import { clocked, VOTES } from "../clocked.ts";

export const detector = clockOffset(VOTES, clocked);
