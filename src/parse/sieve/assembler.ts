/**
 * Writes WebAssembly: instructions into a function, functions into a module. Only what kernel.ts needs; numbers are those
 * of the WebAssembly core specification 2.0, chapter 5 (binary format).
 */

/** Number types of parameters and locals. */
export const I32 = 0x7f;
export const V128 = 0x7b;

/** Instructions without operands. */
const PLAIN = {
  return: [0x0f],
  eqz: [0x45],
  eq: [0x46],
  ne: [0x47],
  ltS: [0x48],
  ltU: [0x49],
  gtS: [0x4a],
  geS: [0x4e],
  ne64: [0x52],
  clz: [0x67],
  ctz: [0x68],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  divU: [0x6e],
  and: [0x71],
  or: [0x72],
  xor: [0x73],
  shl: [0x74],
  shrU: [0x76],
  swizzle: [0xfd, 0x0e],
  eqBytes: [0xfd, 0x23],
  ltBytes: [0xfd, 0x26],
  andBytes: [0xfd, 0x4e],
  orBytes: [0xfd, 0x50],
  xorBytes: [0xfd, 0x51],
  anyBytes: [0xfd, 0x53],
  allBytes: [0xfd, 0x63],
  bitmask: [0xfd, 0x64],
  shrBytes: [0xfd, 0x6d],
  subBytes: [0xfd, 0x71],
} as const;

/** Loads and stores, with the number that says how they are aligned; none has to be. */
const MEMORY = {
  load32: [0x28],
  load64: [0x29],
  load8: [0x2d],
  load16: [0x2f],
  store32: [0x36],
  loadBytes: [0xfd, 0x00],
} as const;

/** A place that branches can lead to. */
export interface Label {
  readonly depth: number;
}

/** The body of one function. Local 0 and up are its parameters. */
export class Body {
  readonly bytes: number[] = [];
  readonly locals: number[] = [];
  readonly parameters: number;
  #depth = 0;

  constructor(parameters: number) {
    this.parameters = parameters;
  }

  /** A new local variable. */
  local(type: number): number {
    this.locals.push(type);
    return this.parameters + this.locals.length - 1;
  }

  do(...names: readonly (keyof typeof PLAIN)[]): this {
    for (const name of names) this.bytes.push(...PLAIN[name]);
    return this;
  }

  /** A load or store at the address on the stack, plus `offset`. */
  memory(name: keyof typeof MEMORY, offset = 0): this {
    this.bytes.push(...MEMORY[name], 0, ...unsigned(offset));
    return this;
  }

  get(local: number): this {
    this.bytes.push(0x20, ...unsigned(local));
    return this;
  }

  set(local: number): this {
    this.bytes.push(0x21, ...unsigned(local));
    return this;
  }

  tee(local: number): this {
    this.bytes.push(0x22, ...unsigned(local));
    return this;
  }

  int(value: number): this {
    this.bytes.push(0x41, ...signed(BigInt(value)));
    return this;
  }

  int64(value: bigint): this {
    this.bytes.push(0x42, ...signed(BigInt.asIntN(64, value)));
    return this;
  }

  /** A constant of sixteen bytes. */
  vector(bytes: ArrayLike<number>): this {
    this.bytes.push(0xfd, 0x0c);
    for (let i = 0; i < 16; i++) this.bytes.push(bytes[i] ?? 0);
    return this;
  }

  call(index: number): this {
    this.bytes.push(0x10, ...unsigned(index));
    return this;
  }

  /** `write` between the begin and the end of a block; a branch to its label leads behind it. */
  block(write: (label: Label) => void): this {
    return this.#nest([0x02, 0x40], write);
  }

  /** A branch to its label leads to its begin. */
  loop(write: (label: Label) => void): this {
    return this.#nest([0x03, 0x40], write);
  }

  /** What is done where the number on the stack is not zero. */
  if(write: () => void): this {
    return this.#nest([0x04, 0x40], write);
  }

  branch({ depth }: Label): this {
    this.bytes.push(0x0c, ...unsigned(this.#depth - depth));
    return this;
  }

  /** Branches where the number on the stack is not zero. */
  branchIf({ depth }: Label): this {
    this.bytes.push(0x0d, ...unsigned(this.#depth - depth));
    return this;
  }

  #nest(begin: readonly number[], write: (label: Label) => void): this {
    this.bytes.push(...begin);
    this.#depth++;
    write({ depth: this.#depth });
    this.#depth--;
    this.bytes.push(0x0b);
    return this;
  }
}

/**
 * The bytes of a module that imports its memory as `env.memory`. All functions take 32-bit numbers and return one.
 * @param exported index of the function that is exported as `sift`
 */
export function assemble(bodies: readonly Body[], exported: number): Uint8Array<ArrayBuffer> {
  const most = Math.max(...bodies.map(({ parameters }) => parameters));
  const types = Array.from({ length: most + 1 }, (_, n) => [0x60, ...list(Array(n).fill([I32])), 1, I32]);
  const memory = [...text("env"), ...text("memory"), 0x02, 0x00, 1];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(types)),
    ...section(2, list([memory])),
    ...section(3, list(bodies.map(({ parameters }) => [parameters]))),
    ...section(7, list([[...text("sift"), 0x00, ...unsigned(exported)]])),
    ...section(10, list(bodies.map(code))),
  ]);
}

function code({ bytes, locals }: Body): number[] {
  const content = [...list(locals.map((type) => [1, type])), ...bytes, 0x0b];
  return [...unsigned(content.length), ...content];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function list(items: readonly (readonly number[])[]): number[] {
  const bytes = unsigned(items.length);
  for (const item of items) for (const byte of item) bytes.push(byte);
  return bytes;
}

function text(value: string): number[] {
  return list([...Buffer.from(value)].map((byte) => [byte]));
}

/** LEB128. */
function unsigned(value: number): number[] {
  if (value < 0x80) return [value];
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function signed(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    const isLast = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}
