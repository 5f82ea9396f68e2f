/** What the reading thread and the one that answers keys tell each other. Everything here can be cloned. */
import type { Program } from "../grammar/program.ts";
import type { Chain } from "../parse/unwrapped.ts";
import type { Mark } from "../report/marks.ts";
import type { RecordPage } from "./records/record-page.ts";
import type { Progress, Scene, StreamClock } from "./scene.ts";

/** Where the decoded text of an input can be read at any offset. */
export interface InputText {
  /** As shown to users. */
  readonly path: string;
  /** The file itself where it is plain, else the copy of its decoded bytes. */
  readonly file: string;
  /** Bytes of the file before offset 0: a byte order mark. */
  readonly skip: number;
}

/** One node's share of a source, before anybody knows whose it is. */
export interface StreamHead {
  readonly stream: number;
  /** Node that the collector's prefix names, else the telling part of the file's name. */
  readonly name: string;
  /** Wrappers around its lines. */
  readonly chain: Chain;
}

export type FromReader =
  /** Told anew when there are more of them. `kinds` names the kinds of records by their number less one; `programs` are those whose rules they are, in order. */
  | {
      readonly kind: "inputs";
      readonly inputs: readonly InputText[];
      readonly programs: readonly Program[];
      readonly kinds: readonly string[];
    }
  /** Files that appeared where logs are followed, and are read from now on; the inputs were told before. */
  | { readonly kind: "arrived"; readonly paths: readonly string[] }
  | { readonly kind: "stream"; readonly head: StreamHead }
  | { readonly kind: "page"; readonly page: RecordPage }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "scene"; readonly scene: Scene; readonly clocks: readonly StreamClock[] }
  | { readonly kind: "exported"; readonly request: number; readonly path: string; readonly error: string | null }
  /** Nothing more will come. `sentences` say why, `status` is the exit status. */
  | { readonly kind: "failed"; readonly sentences: readonly string[]; readonly status: number };

export type ReportFormat = "text" | "markdown" | "html" | "json";

export type ToReader = {
  readonly kind: "export";
  readonly request: number;
  readonly format: ReportFormat;
  readonly path: string;
  readonly marks: readonly Mark[];
};
