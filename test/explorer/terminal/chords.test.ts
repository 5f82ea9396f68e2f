/** What a terminal sends, and the chords it is read as. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Chord, ChordReader } from "../../../src/explorer/terminal/chords.ts";

const bytes = (text: string) => Buffer.from(text, "utf8");

/** The chords of some reads, with nothing behind them. */
function chordsOf(...reads: readonly Uint8Array[]): Chord[] {
  const chords: Chord[] = [];
  const reader = new ChordReader((chord) => chords.push(chord));
  for (const read of reads) reader.read(read);
  vi.runAllTimers();
  return chords;
}

const KEYS: readonly (readonly [sent: string, chord: string])[] = [
  ["j", "j"],
  ["G", "G"],
  ["é", "é"],
  ["e\u0301", "e\u0301"],
  ["👩‍🚀", "👩‍🚀"],
  [" ", "space"],
  ["\r", "enter"],
  ["\n", "enter"],
  ["\t", "tab"],
  ["\x7f", "backspace"],
  ["\b", "backspace"],
  ["\0", "ctrl-space"],
  ["\x03", "ctrl-c"],
  ["\x04", "ctrl-d"],
  ["\x1a", "ctrl-z"],
  ["\x1c", "ctrl-\\"],
  ["\x1b", "escape"],
  ["\x1bx", "alt-x"],
  ["\x1b\r", "alt-enter"],
  ["\x1b\x7f", "alt-backspace"],
  ["\x1b\x04", "alt-ctrl-d"],
  ["\x1bé", "alt-é"],
  ["\x1b[", "alt-["],
  ["\x1b]", "alt-]"],
  ["\x1bO", "alt-O"],
  ["\x1b[A", "up"],
  ["\x1bOA", "up"],
  ["\x1b[B", "down"],
  ["\x1bOC", "right"],
  ["\x1b[D", "left"],
  ["\x1b[1;2A", "shift-up"],
  ["\x1b[1;5C", "ctrl-right"],
  ["\x1b[1;6D", "ctrl-shift-left"],
  ["\x1b[1;3B", "alt-down"],
  ["\x1b[H", "home"],
  ["\x1b[1~", "home"],
  ["\x1b[7~", "home"],
  ["\x1bOH", "home"],
  ["\x1b[F", "end"],
  ["\x1b[4~", "end"],
  ["\x1b[8~", "end"],
  ["\x1bOF", "end"],
  ["\x1b[5~", "pageup"],
  ["\x1b[6~", "pagedown"],
  ["\x1b[6;5~", "ctrl-pagedown"],
  ["\x1b[2~", "insert"],
  ["\x1b[3~", "delete"],
  ["\x1b[Z", "shift-tab"],
  ["\x1b[1;2Z", "shift-tab"],
  ["\x1bOP", "f1"],
  ["\x1b[11~", "f1"],
  ["\x1b[[A", "f1"],
  ["\x1b[1;2P", "shift-f1"],
  ["\x1b[24~", "f12"],
];

/** Escape, Alt, letters of several characters, and the two halves of a line's end. */
const toldByWhatFollows = (sent: string) =>
  (sent.startsWith("\x1b") && sent.length <= 2) || ["\n", "e\u0301", "👩‍🚀"].includes(sent);

const NO_KEYS = [
  ["a press of a mouse", "\x1b[<0;10;10M"],
  ["its release", "\x1b[<0;10;10m"],
  ["a mouse of old", "\x1b[M !!"],
  ["the focus", "\x1b[I\x1b[O"],
  ["a report of attributes", "\x1b[?62;22c"],
  ["a key nobody knows", "\x1b[99~"],
  ["a letter nobody knows", "\x1bOz"],
  ["a number that is too many", "\x1b[1:2;3A"],
  ["a title", "\x1b]0;rm -rf\x07"],
  ["a colour", "\x1b]11;rgb:0000/0000/0000\x1b\\"],
  ["a device's answer", "\x1bP1+r544e=78\x1b\\"],
  ["C1", "\u009b"],
  ["the end of a paste that did not begin", "\x1b[201~"],
] as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("chords", () => {
  it.each(KEYS)("%j is %s", (sent, chord) => {
    expect(chordsOf(bytes(sent))).toEqual([chord]);
  });

  it.each(NO_KEYS)("%s is no key, and the next key is not lost", (_, sent) => {
    expect(chordsOf(bytes(`${sent}j`))).toEqual(["j"]);
  });

  it("that come in one read are as many", () => {
    expect(chordsOf(bytes("jjG\x1b[A\x1b[Bk\x1bOA\x1b"))).toEqual(["j", "j", "G", "up", "down", "k", "up", "escape"]);
  });

  it("are the same wherever their bytes are cut", () => {
    const key = fc.constantFrom(...KEYS.filter(([sent]) => !toldByWhatFollows(sent)));
    const cut = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 8 }), fc.array(cut, { maxLength: 6 }), (keys, cuts) => {
        const sent = bytes(keys.map(([text]) => text).join(""));
        const ends = [0, ...cuts.map((share) => Math.floor(share * sent.length)), sent.length].sort((a, b) => a - b);
        const reads = ends.slice(1).map((end, index) => sent.subarray(ends[index], end));
        expect(chordsOf(...reads)).toEqual(keys.map(([, chord]) => chord));
      }),
    );
  });

  it("of an Escape come when nothing has followed it for 30 ms", () => {
    const chords: Chord[] = [];
    const reader = new ChordReader((chord) => chords.push(chord));
    reader.read(bytes("\x1b"));
    vi.advanceTimersByTime(29);
    expect(chords).toEqual([]);
    vi.advanceTimersByTime(2);
    reader.read(bytes("[A"));
    expect(chords).toEqual(["escape", "[", "A"]);
  });

  it("of a sequence whose rest was waiting while the thread was busy are read whole", () => {
    const chords: Chord[] = [];
    const reader = new ChordReader((chord) => chords.push(chord));
    reader.read(bytes("\x1b"));
    vi.advanceTimersToNextTimer(); // the 30 ms are over, and reads come behind timers
    reader.read(bytes("[A"));
    vi.runAllTimers();
    expect(chords).toEqual(["up"]);
  });

  it("of half a sequence are none, and the keys behind it are read", () => {
    const chords: Chord[] = [];
    const reader = new ChordReader((chord) => chords.push(chord));
    reader.read(bytes("\x1b[1;"));
    vi.runAllTimers();
    reader.read(bytes("j"));
    expect(chords).toEqual(["j"]);
  });

  it("of two Escapes are two", () => {
    expect(chordsOf(bytes("\x1b\x1b"))).toEqual(["escape", "escape"]);
  });

  it("of bytes that are no UTF-8 are none", () => {
    expect(chordsOf(Buffer.from([0xff, 0x6a, 0xc3]), bytes("k"))).toEqual(["j", "k"]);
  });
});

describe("a paste", () => {
  it("is one text, whatever is in it", () => {
    const text = "zk1\nq\x1b[A é";
    expect(chordsOf(bytes(`a\x1b[200~${text}\x1b[201~b`))).toEqual(["a", { paste: text }, "b"]);
  });

  it("is one text, byte by byte", () => {
    const sent = bytes("\x1b[200~né\r\x1b[201~q");
    expect(chordsOf(...Array.from(sent, (byte) => Uint8Array.of(byte)))).toEqual([{ paste: "né\r" }, "q"]);
  });

  it("whose end was lost ends after a second, and keys are keys again", () => {
    const chords: Chord[] = [];
    const reader = new ChordReader((chord) => chords.push(chord));
    reader.read(bytes("\x1b[200~zk1"));
    vi.advanceTimersByTime(1100);
    reader.read(bytes("q"));
    expect(chords).toEqual([{ paste: "zk1" }, "q"]);
  });
});
