/** Texts by id, each kept once and found by its bytes, so that a text seen before costs no string. */

const NONE = -1;
/** The table is at most half full: a search ends soon. */
const FULLEST = 1 / 2;

export class Texts {
  /** Id by hash: open addressing, a power of two of places. */
  #table = new Int32Array(1024).fill(NONE);
  #hashes = new Int32Array(512);
  /** Where the bytes of a text end in `#bytes`; it begins where the one before it ends. */
  #ends = new Uint32Array(512);
  #bytes = Buffer.allocUnsafeSlow(16 * 1024);
  #used = 0;
  /** Strings of those that somebody asked for. */
  readonly #strings: (string | undefined)[] = [];

  /** Id of the UTF-8 text in `bytes[start, end)`. */
  id(bytes: Buffer, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0; // FNV-1a
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (let id = this.#table[place] ?? NONE; id !== NONE; id = this.#table[place] ?? NONE) {
      if (this.#hashes[id] === hash && this.#isText(id, bytes, start, end)) return id;
      place = (place + 1) & mask;
    }
    return this.#add(hash, place, bytes, start, end);
  }

  text(id: number): string {
    if (id >= this.#strings.length) return "";
    const known = this.#strings[id];
    if (known !== undefined) return known;
    const text = this.#bytes.toString("utf8", this.#beginOf(id), this.#ends[id]);
    this.#strings[id] = text;
    return text;
  }

  #isText(id: number, bytes: Buffer, start: number, end: number): boolean {
    const begin = this.#beginOf(id);
    if ((this.#ends[id] ?? 0) - begin !== end - start) return false;
    const own = this.#bytes;
    for (let i = start, k = begin; i < end; i++, k++) if (own[k] !== bytes[i]) return false;
    return true;
  }

  #beginOf(id: number): number {
    return id === 0 ? 0 : (this.#ends[id - 1] ?? 0);
  }

  #add(hash: number, place: number, bytes: Buffer, start: number, end: number): number {
    const id = this.#strings.push(undefined) - 1;
    if (this.#used + end - start > this.#bytes.length) this.#growBytes(end - start);
    bytes.copy(this.#bytes, this.#used, start, end);
    this.#used += end - start;
    if (id === this.#ends.length) {
      this.#ends = doubled(this.#ends, new Uint32Array(2 * id));
      this.#hashes = doubled(this.#hashes, new Int32Array(2 * id));
    }
    this.#ends[id] = this.#used;
    this.#hashes[id] = hash;
    this.#table[place] = id;
    if (id + 1 > FULLEST * this.#table.length) this.#growTable();
    return id;
  }

  #growBytes(wanted: number): void {
    const grown = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, this.#used + wanted));
    this.#bytes.copy(grown, 0, 0, this.#used);
    this.#bytes = grown;
  }

  #growTable(): void {
    const grown = new Int32Array(2 * this.#table.length).fill(NONE);
    const mask = grown.length - 1;
    for (let id = 0; id < this.#strings.length; id++) {
      let place = (this.#hashes[id] ?? 0) & mask;
      while (grown[place] !== NONE) place = (place + 1) & mask;
      grown[place] = id;
    }
    this.#table = grown;
  }
}

function doubled<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
