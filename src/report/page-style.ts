/** How the page looks. Colours have the meanings of the terminal's (tone.ts); red and green are not used. */
import { markup } from "./markup.ts";

export const PAGE_STYLE = markup`
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1d2430; --faint: #667085; --line: #d8dde6; --soft: #f4f6f9; --link: #1a56c4;
  --leads: #2f6fed; --serves: #8fd0dc; --looking: #f2c14e; --down: #7d3c98; --outage: #b4308f; --on-dark: #fff; --on-light: #1d2430;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161d; --text: #e3e8f0; --faint: #98a2b3; --line: #313a48; --soft: #1b212b; --link: #8ab4ff;
    --leads: #4f8bff; --serves: #2f7f8f; --looking: #c9982b; --down: #a56cc1; --outage: #d45db5; --on-light: #f4f6f9;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 1rem 1.5rem 4rem; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
h1 { font-size: 1.1rem; font-weight: 600; color: var(--faint); margin: .5rem 0; }
h2 { font-size: 1.35rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; margin: 2.5rem 0 1rem; }
h2 small { font-size: .9rem; font-weight: 400; color: var(--faint); margin-left: .5rem; }
h3 { font-size: 1.05rem; margin: 0 0 .3rem; }
h4 { font-size: .9rem; margin: .8rem 0 .2rem; color: var(--faint); }
p { margin: .5rem 0; max-width: 85ch; }
ul { margin: .2rem 0; padding-left: 1.3rem; }
li { max-width: 85ch; }
.lead { font-size: 1.3rem; line-height: 1.45; font-weight: 600; max-width: none; margin: 1rem 0 2rem; padding-left: 1rem; border-left: 4px solid var(--outage); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; margin: 0; }
dt { color: var(--faint); font-weight: 600; }
dd { margin: 0; }
dd ul { margin: 0; }
@media (max-width: 600px) {
  .lead { font-size: 1.1rem; }
  dl { display: block; }
  dd { margin-bottom: .6rem; }
}
code, pre { font: 12.5px/1.5 ui-monospace, monospace; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem; overflow-x: auto; }
pre b { font-weight: 400; color: var(--faint); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13.5px; font-variant-numeric: tabular-nums; }
th { text-align: left; color: var(--faint); font-weight: 600; white-space: nowrap; }
th, td { padding: .25rem .9rem .25rem 0; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
td.end { text-align: right; white-space: nowrap; }
:target { background: var(--soft); outline: 2px solid var(--link); outline-offset: 4px; }
section:target { background: none; outline: none; }
article { border-left: 4px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 0 0 2rem; }
article.critical, article.high { border-color: var(--outage); }
article.medium { border-color: var(--looking); }
article.low { border-color: var(--serves); }
.facts, .note { color: var(--faint); font-size: 13.5px; max-width: none; }
.severity { display: inline-block; border-radius: 3px; padding: 0 .4em; font-size: .8em; font-weight: 600; color: var(--on-light); background: var(--line); }
.severity.critical, .severity.high { background: var(--outage); color: var(--on-dark); }
.severity.medium { background: var(--looking); }
.severity.low { background: var(--serves); }
.remarks { list-style: none; padding: 0; }
figure { margin: 0; }
svg { display: block; width: 100%; min-width: 720px; font: 11px system-ui, sans-serif; }
svg text { fill: var(--on-light); dominant-baseline: central; pointer-events: none; }
svg .label, svg .tick { fill: var(--text); pointer-events: auto; }
svg .label { white-space: pre; }
svg .tick { fill: var(--faint); font-size: 10px; }
.grid { stroke: var(--line); stroke-width: .5; fill: none; }
.nothing { stroke: var(--faint); stroke-width: 1; stroke-dasharray: 1 4; fill: none; }
.band { fill: var(--outage); opacity: .13; }
g.leads { fill: var(--leads); }
g.serves { fill: var(--serves); }
g.looking { fill: var(--looking); }
g.down { fill: var(--down); }
g.leads text, g.down text { fill: var(--on-dark); }
g.idle rect { opacity: .5; }
g.idle text { fill: var(--text); }
g.inferred rect { fill-opacity: .35; stroke: var(--faint); stroke-width: .7; stroke-dasharray: 3 2; }
g.thin rect { stroke: none; }
g.inferred text { fill: var(--text); font-style: italic; }
g.outage { fill: var(--outage); }
g.no-quorum { opacity: .75; }
g.not-serving { opacity: .5; }
g.election { fill: var(--faint); }
g.failed { fill: var(--outage); }
g.mark { fill: var(--line); }
g.mark.critical, g.mark.high { fill: var(--outage); }
g.mark.critical text, g.mark.high text { fill: var(--on-dark); }
g.mark.medium { fill: var(--looking); }
g.mark.low { fill: var(--serves); }
.legend { list-style: none; padding: 0; margin: .5rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: 13px; }
.legend i { display: inline-block; min-width: 1.5em; height: 1.4em; line-height: 1.4em; padding: 0 .3em; text-align: center; font-style: normal; font-size: 11px; vertical-align: middle; color: var(--on-light); }
i.leads { background: var(--leads); color: var(--on-dark); }
i.serves { background: var(--serves); }
i.looking { background: var(--looking); }
i.down { background: var(--down); color: var(--on-dark); }
i.idle { opacity: .6; }
i.inferred { background: none; border: 1px dashed var(--faint); color: var(--text); font-style: italic; }
i.nothing { border-bottom: 1px dotted var(--faint); height: .6em; }
i.outage { background: var(--outage); }
i.no-quorum { opacity: .75; }
i.not-serving { opacity: .5; }
nav { font-size: 13px; padding: 1rem 1.5rem 0; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav ul ul { display: none; }
nav > ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
@media (min-width: 1280px) {
  body { display: grid; grid-template-columns: 250px minmax(0, 1fr); }
  main { width: 100%; }
  nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border-right: 1px solid var(--line); padding: 1.5rem 1rem; }
  nav > ul { display: block; }
  nav li { margin: .2rem 0; }
  nav ul ul { display: block; padding-left: .5rem; }
  nav ul ul a { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
}
footer { margin-top: 3rem; color: var(--faint); font-size: 13px; }
@media print {
  body { font-size: 12px; }
  .lead { font-size: 1.1rem; }
  h2 { margin-top: 1.5rem; }
  nav, details { display: none; }
  main { max-width: none; padding: 0; }
  h2, h3, h4, .facts { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  pre { white-space: pre-wrap; }
  svg, .severity, .legend i, .lead, article { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
