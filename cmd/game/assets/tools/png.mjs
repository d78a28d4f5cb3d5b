// Small, deterministic image helpers shared by the asset generators.

import zlib from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';

// raster draws an SVG of w × h pixels and returns straight-alpha RGBA bytes.
export function raster(svg, w, h) {
  const r = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  if (r.width !== w || r.height !== h) {
    throw new Error(`drew ${r.width}×${r.height}, wanted ${w}×${h}`);
  }
  const px = Uint8Array.from(r.pixels);
  // resvg gives premultiplied colour; PNG wants it straight.
  for (let i = 0; i < px.length; i += 4) {
    const a = px[i + 3];
    if (a === 0 || a === 255) continue;
    for (let k = 0; k < 3; k++) px[i + k] = Math.min(255, Math.round((px[i + k] * 255) / a));
  }
  return px;
}

// paint copies a size × size picture into a wider atlas at (x, y).
export function paint(atlas, atlasWidth, picture, size, x, y) {
  for (let row = 0; row < size; row++) {
    atlas.set(picture.subarray(row * size * 4, (row + 1) * size * 4), ((y + row) * atlasWidth + x) * 4);
  }
}

// indexed encodes RGBA bytes as a palette PNG of at most `limit` colours. An
// embedded picture has level 0, so that brotli, which presses the whole game
// and does better than PNG's own compression, finds its pixels as they are.
export function indexed(px, w, h, limit, level) {
  const palette = pickPalette(px, limit);
  const depth = palette.length <= 2 ? 1 : palette.length <= 4 ? 2 : palette.length <= 16 ? 4 : 8;
  const near = new Map();
  const stride = Math.ceil((w * depth) / 8);
  const raw = Buffer.alloc((stride + 1) * h); // one filter byte (0, none) leads each row
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const c = colourAt(px, (y * w + x) * 4);
      let n = near.get(c);
      if (n === undefined) near.set(c, (n = nearest(palette, c)));
      const bit = x * depth;
      raw[y * (stride + 1) + 1 + (bit >> 3)] |= n << (8 - depth - (bit & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(w, 0);
  head.writeUInt32BE(h, 4);
  head.set([depth, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => channels(c).slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((c) => channels(c)[3]))),
    chunk('IDAT', zlib.deflateSync(raw, { level, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

// pressed is how many bytes of a download a file makes.
export function pressed(file) {
  return zlib.brotliCompressSync(file).length;
}

// colourAt packs the pixel at byte i into one number; every clear pixel is 0.
function colourAt(px, i) {
  const a = px[i + 3];
  return a === 0 ? 0 : ((px[i] << 24) | (px[i + 1] << 16) | (px[i + 2] << 8) | a) >>> 0;
}

function channels(c) {
  return [c >>> 24, (c >>> 16) & 255, (c >>> 8) & 255, c & 255];
}

// visible is a colour as it will be seen: premultiplied, so that the hidden
// colour of a nearly clear pixel does not count.
function visible(c) {
  const [r, g, b, a] = channels(c);
  return [(r * a) / 255, (g * a) / 255, (b * a) / 255, a];
}

function nearest(palette, c) {
  const v = visible(c);
  let best = 0;
  let bestD = Infinity;
  palette.forEach((p, i) => {
    const q = visible(p);
    const d = v.reduce((sum, x, k) => sum + (x - q[k]) ** 2, 0);
    if (d < bestD) [best, bestD] = [i, d];
  });
  return best;
}

// pickPalette keeps the flat fills exactly and shares what is left of the
// palette among the edge blends, by median cut. Clear comes first.
function pickPalette(px, limit) {
  const counts = new Map([[0, 1]]);
  for (let i = 0; i < px.length; i += 4) {
    const c = colourAt(px, i);
    counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (byCount.length <= limit) return order(byCount.map(([c]) => c));
  const flats = byCount.slice(0, limit >> 2).map(([c]) => c);
  if (!flats.includes(0)) flats[flats.length - 1] = 0;
  const rest = byCount.filter(([c]) => !flats.includes(c)).map(([c, n]) => ({ c, n, v: visible(c) }));
  return order([...new Set([...flats, ...medianCut(rest, limit - flats.length)])]);
}

// order puts the clear colours first, so that tRNS stays short and the bytes
// of neighbouring shades look alike to the compressor.
function order(colours) {
  return colours.sort((a, b) => (a & 255) - (b & 255) || a - b);
}

function medianCut(items, n) {
  const boxes = [box(items)];
  while (boxes.length < n) {
    const widest = boxes.reduce((a, b) => (b.cost > a.cost ? b : a));
    if (widest.cost === 0) break;
    const sorted = [...widest.items].sort((a, b) => a.v[widest.axis] - b.v[widest.axis] || a.c - b.c);
    const half = sorted.reduce((s, i) => s + i.n, 0) / 2;
    let at = 0;
    for (let seen = 0; at < sorted.length - 1 && seen < half; at++) seen += sorted[at].n;
    at = Math.max(1, at);
    boxes.splice(boxes.indexOf(widest), 1, box(sorted.slice(0, at)), box(sorted.slice(at)));
  }
  return boxes.map((b) => straight(b.mean));
}

// box notes a group's mean, its widest axis and the error of using one colour.
function box(items) {
  const total = items.reduce((s, i) => s + i.n, 0);
  const mean = [0, 1, 2, 3].map((k) => items.reduce((s, i) => s + i.v[k] * i.n, 0) / total);
  const spread = mean.map((m, k) => items.reduce((s, i) => s + (i.v[k] - m) ** 2 * i.n, 0));
  return {
    items,
    mean,
    axis: spread.indexOf(Math.max(...spread)),
    cost: items.length < 2 ? 0 : spread.reduce((a, b) => a + b),
  };
}

function straight([r, g, b, a]) {
  const up = (x) => Math.min(255, Math.round((x * 255) / Math.max(a, 1)));
  return ((up(r) << 24) | (up(g) << 16) | (up(b) << 8) | Math.round(a)) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(zlib.crc32(body), body.length + 4);
  return out;
}
