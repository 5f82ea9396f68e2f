/** What the reports' own signs and foreign letters become under `--ascii`. */

const SIGNS: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "−": "-",
  "‑": "-",
  "…": "...",
  "×": "x",
  "→": "->",
  "←": "<-",
  "⇒": "=>",
  "≥": ">=",
  "≤": "<=",
  "≈": "~",
  "≠": "!=",
  "±": "+-",
  "·": "-",
  "•": "-",
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  µ: "u",
  "\u00a0": " ",
};

const NOT_ASCII = /[^ -~]/gu;
const MARKS = /\p{M}/gu;

/** Known signs are spelled, letters lose their accents, and the rest becomes `?`. */
export function toAscii(text: string): string {
  return text.replace(NOT_ASCII, (sign) => {
    const base = SIGNS[sign] ?? sign.normalize("NFKD").replace(MARKS, "");
    return base.replace(NOT_ASCII, "?");
  });
}
