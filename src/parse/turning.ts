/** Keeps the lines of inputs whose newest stand first until the last has come, then passes them on, oldest first. */
import type { LineRef } from "../event.ts";
import type { RoleReader } from "./first-lines.ts";
import { KeptLines, type TakeKept, type Turned } from "./newest-first.ts";
import type { rowParts } from "./rows.ts";

export class Turning {
  readonly #pass: TakeKept;
  readonly #onTooLong: (input: number) => void;
  /** Null while the oldest lines stand first. */
  #roles: RoleReader | null = null;
  #rowParts: ReturnType<typeof rowParts> = null;
  /** The lines of the input being read. */
  #kept: KeptLines | null = null;
  /** How the lines of inputs were turned round; null where they were read as they stand, though the newest are first. */
  readonly #turned = new Map<number, Turned | null>();

  /** @param onTooLong told of an input that has too many lines to be kept, and is read as it stands */
  constructor(pass: TakeKept, onTooLong: (input: number) => void) {
    this.#pass = pass;
    this.#onTooLong = onTooLong;
  }

  /** The newest lines stand first. @param roles says what lines are @param parts and what to the rows of an export */
  begin(roles: RoleReader, parts: ReturnType<typeof rowParts>): void {
    this.#roles = roles;
    this.#rowParts = parts;
  }

  get isOn(): boolean {
    return this.#roles !== null;
  }

  /** How the lines of an input were turned round, null where they were not. */
  readonly of = (input: number): Turned | null => this.#turned.get(input) ?? null;

  /** True where lines of an input are to be kept. */
  keeps(input: number): boolean {
    return this.#roles !== null && this.#turned.get(input) === undefined;
  }

  /** To be read when the input has ended, unless there is too much of it. */
  keep(place: LineRef, bytes: Buffer, start: number, end: number, isPart: boolean): void {
    if (this.#kept?.input !== place.input) this.turnRound();
    this.#kept ??= new KeptLines(place.input);
    this.#kept.push(place, bytes, start, end, isPart ? "part" : (this.#rowParts?.(bytes, start, end) ?? "first"));
    if (!this.#kept.isFull) return;
    const kept = this.#kept;
    this.#kept = null;
    this.#turned.set(place.input, null);
    this.#onTooLong(place.input);
    kept.forward(this.#pass);
  }

  /** Passes on what is kept: no older lines come any more. */
  turnRound(): void {
    const [kept, roles] = [this.#kept, this.#roles];
    if (!kept || !roles) return;
    this.#kept = null;
    const turned = kept.turned(roles.roleOf);
    this.#turned.set(kept.input, turned);
    if (turned === "by line") kept.byLine(this.#pass);
    else kept.byRecord(roles.roleOf, this.#pass);
  }
}
