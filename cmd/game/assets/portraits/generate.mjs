// Draws the portrait atlas: one head per person, one face per mood.
//
// A face holds only dark strokes and sits at the same place on every head of
// the set, so all people share the faces; the game draws a head and then a
// face at the same rectangle. See ../README.md.

import fs from 'node:fs';
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { indexed, paint, pressed, raster } from '../tools/png.mjs';

const here = new URL('.', import.meta.url);

// CELL is the size drawn; PITCH leaves a clear gutter, so that a shrunken
// portrait (mipmaps) never picks up its neighbour.
const CELL = 240;
const PITCH = 256;
const COLUMNS = 5;

// VIEW is the square of Open Peeps' drawing that fills a cell.
const VIEW = { x: 76, y: 44, size: 608 };

// RAISE lifts the shoulders towards the head, so that some clothing shows in
// the narrow foot of the disc.
const RAISE = 44;

const INK = '#14181d';

// The wrappers DiceBear puts around the layers that we take apart.
const FRAME_OPEN = '<g mask="url(#viewboxMask)">';
const FRAME_CLOSE = '</g></svg>';
const FACE_OPEN = '<g transform="translate(315 248)">';
const FACE_CLOSE = '</g><g transform="translate(279 400)">';
const HEAD_OPEN = '<g transform="matrix(';

const people = JSON.parse(fs.readFileSync(new URL('portraits.json', here), 'utf8'));

// moods mixes brows, eyes, nose and mouth of the faces that looked dignified
// on a contact sheet. The set has no plain, level look, hence one mouth of our own.
// Banned: every mouth with teeth, tongue or fang, eyes with whites, rage.
const moods = {
  glad: () => strokes('calm', [1, 2, 3, 4, 5]) + strokes('calm', [0], 'translate(-26 -33) scale(1.16)'),
  calm: () => strokes('smile'),
  steady: () =>
    strokes('smile', [1, 2, 3]) + strokes('smile', [4, 5], 'translate(0 6)') + line('M147 240c14 2 29 1 44-2'),
  thoughtful: () =>
    strokes('smile', [1, 2, 3, 4]) +
    strokes('suspicious', [5], 'translate(0 18)') +
    strokes('suspicious', [0, 1], 'translate(0 -4)'),
  tired: () => strokes('tired'),
  worried: () =>
    strokes('concerned', [4, 5, 6, 7, 8]) + strokes('solemn', [0], 'translate(64 92) scale(.62)'),
  upset: () => strokes('solemn'),
};

// peep returns DiceBear's SVG of one person.
function peep(person, face) {
  const option = (v) => (v ? [v] : []);
  return createAvatar(openPeeps, {
    seed: person.id,
    head: [person.head],
    face: [face],
    skinColor: [person.skin.slice(1)],
    clothingColor: [person.clothing.slice(1)],
    headContrastColor: [(person.hair ?? INK).slice(1)],
    accessories: option(person.glasses),
    accessoriesProbability: person.glasses ? 100 : 0,
    facialHair: option(person.beard),
    facialHairProbability: person.beard ? 100 : 0,
    maskProbability: 0,
  }).toString();
}

// between cuts out what stands between two markers and insists on both.
function between(text, open, close) {
  const from = text.indexOf(open);
  const to = text.indexOf(close, from);
  if (from < 0 || to < 0) throw new Error(`open-peeps changed: no ${open} … ${close}`);
  return text.slice(from + open.length, to);
}

// headLayers is everything but the face: body, head, beard and glasses. Glasses
// and beards are dark lines like the face, so drawing them under it is the same.
function headLayers(person) {
  const svg = peep(person, 'calm');
  const face = FACE_OPEN + between(svg, FACE_OPEN, FACE_CLOSE);
  const body = between(svg, FRAME_OPEN, FRAME_CLOSE).replace(face, FACE_OPEN);
  const [neck, rest] = split(body, HEAD_OPEN);
  // Hair, jaw line and hijab are one black path: person.ink tints them.
  const shoulders = `<g transform="translate(0 ${-RAISE})">${neck.replaceAll('#000', INK)}</g>`;
  return shoulders + tintFolds(person, rest.replaceAll('#000', person.ink ?? INK));
}

// tintFolds colours the folds of a headscarf, which are holes in its path and
// would show skin, by a patch laid between the skin and the scarf.
function tintFolds(person, head) {
  if (!person.folds) return head;
  const [below, scarf] = split(head, `fill="${person.clothing}"/>`);
  const end = scarf.indexOf('/>') + 2;
  const patch = `<path fill="${person.folds}" d="M90 480h170v90H90z"/>`;
  return below + scarf.slice(0, end) + patch + scarf.slice(end);
}

function split(text, marker) {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`open-peeps changed: no ${marker}`);
  return [text.slice(0, at), text.slice(at)];
}

// strokes draws some strokes (or all) of a stock face, by their order in it.
function strokes(name, which, transform) {
  const all = subpaths(between(peep(people[0], name), FACE_OPEN, FACE_CLOSE));
  const d = (which ?? [...all.keys()]).map((i) => all[i]).join('');
  return `<path fill="${INK}" fill-rule="evenodd" d="${d}"${transform ? ` transform="${transform}"` : ''}/>`;
}

function line(d) {
  return `<path fill="none" stroke="${INK}" stroke-width="10" stroke-linecap="round" d="${d}"/>`;
}

// subpaths splits path data into strokes that stand alone: a relative start is
// made absolute. Every stroke of the set is closed, so the pen is at its start.
function subpaths(svg) {
  const number = String.raw`\s*,?\s*(-?(?:\d+\.?\d*|\.\d+))`;
  const start = new RegExp(`^([Mm])${number}${number}`);
  const out = [];
  for (const [, d] of svg.matchAll(/ d="([^"]*)"/g)) {
    let [x, y] = [0, 0];
    for (const part of d.match(/[Mm][^Mm]*/g)) {
      const [all, m, dx, dy] = part.match(start);
      if (!/[Zz]\s*$/.test(part)) throw new Error(`open stroke: ${part}`);
      [x, y] = m === 'M' ? [+dx, +dy] : [x + +dx, y + +dy];
      const rest = part.slice(all.length);
      // Numbers right after a start are lines, relative if the start was.
      const implied = /^[\s,]*[-.\d]/.test(rest) ? (m === 'M' ? 'L' : 'l') : '';
      out.push(`M${x.toFixed(2)} ${y.toFixed(2)}${implied}${rest}`);
    }
  }
  return out;
}

// cell draws one layer, cut to the disc that the game paints behind it.
function cell(body) {
  const { x, y, size } = VIEW;
  return raster(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${CELL}" viewBox="${x} ${y} ${size} ${size}">` +
      `<clipPath id="disc"><circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size / 2}"/></clipPath>` +
      `<g fill="none" clip-path="url(#disc)">${body}</g></svg>`,
    CELL,
    CELL,
  );
}

const layers = [
  ...people.map((p) => headLayers(p)),
  ...Object.values(moods).map((draw) => `${FACE_OPEN}${draw()}</g>`),
];
const width = PITCH * COLUMNS;
const height = PITCH * Math.ceil(layers.length / COLUMNS);
const atlas = new Uint8Array(width * height * 4);
layers.forEach((body, i) => {
  const gutter = (PITCH - CELL) / 2;
  paint(atlas, width, cell(body), CELL, (i % COLUMNS) * PITCH + gutter, Math.floor(i / COLUMNS) * PITCH + gutter);
});
// With 96 colours no difference from 256 can be seen, and a quarter of the bytes is saved.
const png = indexed(atlas, width, height, 96, 0);
fs.writeFileSync(new URL('atlas.png', here), png);

const list = (names) => names.map((n) => `\t${JSON.stringify(n)},\n`).join('');
fs.writeFileSync(
  new URL('../portraits_gen.go', here),
  `// Code generated by portraits/generate.mjs; DO NOT EDIT.

package assets

const (
	portraitCell    = ${CELL}
	portraitPitch   = ${PITCH}
	portraitColumns = ${COLUMNS}
)

// portraits names the heads in the order of their cells.
var portraits = [...]string{
${list(people.map((p) => p.id))}}

// moods names the faces, whose cells follow the heads'.
var moods = [...]string{
${list(Object.keys(moods))}}
`,
);
console.log(`portraits: ${people.length} people, ${Object.keys(moods).length} moods, ${width}×${height}, ${pressed(png)} bytes pressed`);
