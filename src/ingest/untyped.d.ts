/** The parts we call of two libraries that ship without types. */

declare module "unbzip2-stream" {
  /** An old-style stream: `write` decodes and emits "data" before it returns. */
  export default function unbzip2(): NodeJS.EventEmitter & {
    write(chunk: Uint8Array): boolean;
    end(): void;
  };
}

declare module "yauzl" {
  export interface Entry {
    readonly fileName: Buffer;
    readonly generalPurposeBitFlag: number;
    readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
    readonly uncompressedSize: number;
    readonly externalFileAttributes: number;
    isEncrypted(): boolean;
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<import("node:stream").Readable>;
    close(): void;
  }
  export function openPromise(path: string, options: { decodeStrings: false }): Promise<ZipFile>;
  export function getFileNameLowLevel(
    generalPurposeBitFlag: number,
    fileName: Buffer,
    extraFields: Entry["extraFields"],
    strictFileNames: boolean,
  ): string;
  /** A sentence on what is wrong with a member's name, or null. */
  export function validateFileName(fileName: string): string | null;
}
