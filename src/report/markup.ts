/**
 * Puts text into HTML so that it stays text. Pages are written with the tag `markup`: what stands between its backticks is
 * HTML, and every value in it is text, whatever it holds, unless it came from the tag itself. So there is no call that
 * could be forgotten.
 */
import { safeText } from "./safe-text.ts";

/** HTML that `markup` has made; nothing else can. */
export class Markup {
  readonly #html: string;

  private constructor(html: string) {
    this.#html = html;
  }

  /** The tag: `` markup`<td>${text}</td>` ``. Values in attributes stand between double quotes. */
  static readonly of = (html: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup =>
    new Markup(html.reduce((page, piece, i) => `${page}${textOf(values[i - 1] ?? "")}${piece}`));

  toString(): string {
    return this.#html;
  }
}

/** Text, a number, or HTML from the tag; lists stand one behind the other. */
export type MarkupValue = string | number | Markup | readonly MarkupValue[];

export const markup = Markup.of;

function textOf(value: MarkupValue): string {
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number" || value instanceof Markup) return String(value);
  return value.map(textOf).join("");
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Foreign text as HTML that shows it, between tags and between double quotes. */
function escapeHtml(text: string): string {
  return safeText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
}

/** The same page in ASCII: what is beyond it is told by number, and shown as it was. */
export function asciiHtml(page: string): string {
  return page.replace(/[^\n -~]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
