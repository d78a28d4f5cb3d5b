// Cuts the three weights of Atkinson Hyperlegible Next that the game uses down
// to the scripts it writes. See ../README.md.

import fs from 'node:fs';
import subsetFont from 'subset-font';

const here = new URL('.', import.meta.url);
const source = new URL('.', import.meta.resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'));

// ranges: ASCII, Latin-1, Latin Extended-A, Romanian comma letters, capital
// sharp s, dashes and quotes, and the few signs a text may need.
const ranges = [
  [0x20, 0x7e], [0xa0, 0x17f], [0x192, 0x192], [0x218, 0x21b], [0x1e9e, 0x1e9e],
  [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x202f, 0x202f], [0x2030, 0x2030],
  [0x2032, 0x2033], [0x2039, 0x203a], [0x2044, 0x2044], [0x20ac, 0x20ac], [0x2122, 0x2122],
  [0x2153, 0x215e], [0x2212, 0x2212], [0x2248, 0x2248], [0x2260, 0x2260], [0x2264, 0x2265], [0x221e, 0x221e],
];
let text = '';
for (const [from, to] of ranges) for (let r = from; r <= to; r++) text += String.fromCodePoint(r);

for (const weight of ['400Regular', '600SemiBold', '800ExtraBold']) {
  const name = `AtkinsonHyperlegibleNext_${weight}.ttf`;
  const whole = fs.readFileSync(new URL(`${weight}/${name}`, source));
  const cut = await subsetFont(whole, text, { targetFormat: 'truetype' });
  fs.writeFileSync(new URL(name, here), cut);
  console.log(`${name}: ${whole.length} → ${cut.length} bytes`);
}
fs.copyFileSync(new URL('LICENSE_FONT', source), new URL('OFL.txt', here));
