// Writes preview/portraits.png (not committed): every person in every mood as
// the game composes them, for the eye to judge before a change is committed.

import fs from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const here = new URL('.', import.meta.url);
const table = fs.readFileSync(new URL('../portraits_gen.go', here), 'utf8');
const constant = (name) => Number(table.match(new RegExp(`${name}\\s*= (\\d+)`))[1]);
const names = (name) => [...table.match(new RegExp(`var ${name} = [^{]*{([^}]*)}`))[1].matchAll(/"(.*)"/g)].map((m) => m[1]);

const [cell, pitch, columns] = ['portraitCell', 'portraitPitch', 'portraitColumns'].map(constant);
const people = names('portraits');
const moods = names('moods');
const png = fs.readFileSync(new URL('atlas.png', here));
const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
const image = `<image id="atlas" width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;

const tints = ['#E0DAF0', '#F5E3B5', '#D5E5F4', '#F6D8CE', '#CFE6E1'];
const size = Number(process.argv[2] ?? 96);
const gap = Math.round(size / 10);

const layer = (i, x, y) => {
  const left = (i % columns) * pitch + (pitch - cell) / 2;
  const top = Math.floor(i / columns) * pitch + (pitch - cell) / 2;
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="${left} ${top} ${cell} ${cell}"><use href="#atlas"/></svg>`;
};
let body = '';
people.forEach((_, p) =>
  moods.forEach((_, m) => {
    const [x, y] = [gap + m * (size + gap), gap + p * (size + gap)];
    body += `<circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size / 2}" fill="${tints[p % tints.length]}"/>`;
    body += layer(p, x, y) + layer(people.length + m, x, y);
  }),
);
const [w, h] = [gap + moods.length * (size + gap), gap + people.length * (size + gap)];
const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${w}" height="${h}"><defs>${image}</defs><rect width="100%" height="100%" fill="#FFFDF8"/>${body}</svg>`;
fs.mkdirSync(new URL('../preview/', here), { recursive: true });
fs.writeFileSync(new URL(`../preview/portraits-${size}.png`, here), new Resvg(svg).render().asPng());
