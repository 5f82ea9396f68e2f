/** Keeps the values that were used last. */

export class Recent<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;
  readonly #onDrop: (value: Value) => void;

  /** @param most how many are kept  @param onDrop told of each that is not kept any longer */
  constructor(most: number, onDrop: (value: Value) => void = () => undefined) {
    this.#most = most;
    this.#onDrop = onDrop;
  }

  /** The value of a key, made where it is not kept; undefined where `make` cannot make it. */
  get(key: Key, make: () => Value | undefined): Value | undefined {
    const value = this.#values.get(key) ?? make();
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#most) this.#dropOldest();
  }

  clear(): void {
    while (this.#values.size > 0) this.#dropOldest();
  }

  #dropOldest(): void {
    for (const [key, value] of this.#values) {
      this.#values.delete(key);
      this.#onDrop(value);
      return;
    }
  }
}
