/** The table of keys: what feeds the dispatcher, the footer and the help. */
import { expect, it } from "vitest";
import { helpRows, hintsOf } from "../../../src/explorer/state/key-words.ts";
import { commandOf, KEYS, type Mode } from "../../../src/explorer/state/keys.ts";

const MODES: readonly Mode[] = ["overview", "finding", "election", "log", "help"];

it("no chord has two meanings on one screen", () => {
  for (const mode of MODES) {
    const chords = KEYS.filter((key) => (key.modes as readonly Mode[]).includes(mode)).flatMap(({ chords }) => [
      ...chords,
    ]);
    expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
  }
});

it("every key of the table stands in the help, and every key that a footer names works on its screen", () => {
  expect(helpRows()).toHaveLength(KEYS.length);
  for (const mode of MODES)
    for (const { keys } of hintsOf(mode, { elections: true, matches: true }))
      for (const key of keys.split(" ")) expect(`${mode} ${key}`).not.toMatch(/ $/);
});

it.each<[string, Mode, string | null]>([
  ["h", "log", "earlier"],
  ["left", "overview", "earlier"],
  ["left", "log", "scroll-left"],
  ["7", "election", "node"],
  ["q", "help", "close-help"],
  ["q", "log", "quit"],
  ["x", "log", null],
])("%s on the %s screen is %s", (chord, mode, command) => {
  expect(commandOf(chord, mode)).toBe(command);
});

it("the footers fit 80 columns as far as they name what a screen is for", () => {
  const footer = (mode: Mode) =>
    hintsOf(mode, { elections: true, matches: false })
      .map(({ keys, title }) => `${keys} ${title}`)
      .join("  ");
  const within = (mode: Mode) => footer(mode).slice(0, 80);
  expect(within("overview")).toMatch(/j k choose .*Enter open .*L log .*\/ search .*\+ - zoom /);
  expect(within("finding")).toMatch(/Enter follow .*L log .*q quit {2}e export/);
  expect(within("election")).toMatch(/h l steps .*D decision .*Enter log {2}j k attempts/);
  expect(within("log")).toMatch(/\/ search .*& filter .*Enter unfold .*m mark .*y copy/);
});

it("a footer names elections and matches only where there are some", () => {
  const titles = (mode: Mode, is: boolean) => hintsOf(mode, { elections: is, matches: is }).map(({ title }) => title);
  expect(titles("overview", true)).toContain("elections");
  expect(titles("overview", false)).not.toContain("elections");
  expect(titles("log", true)).toContain("matches");
  expect(titles("log", false)).not.toContain("matches");
});
