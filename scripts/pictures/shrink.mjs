// Makes a screenshot a third of its size: 256 colours are enough for pages of few colours and no photographs.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const COLOURS = 256;
const FREQUENT = 160;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const [DEPTH_8, RGB, INDEXED] = [8, 2, 3];

/** @param png as Chromium takes it: 8 bits a channel, without transparency */
export function shrink(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = choosePalette(colours);
  const indexOf = new Map(colours.map((colour) => [colour, nearest(palette, colour)]));
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, at) => (lines[at + Math.floor(at / width) + 1] = indexOf.get(colour)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([DEPTH_8, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The most frequent ones, and of the rest those that these stand for worst: a small logo keeps its own colour. */
function choosePalette(colours) {
  const palette = colours.slice(0, FREQUENT);
  const rest = colours.slice(FREQUENT).map((colour) => ({
    colour,
    error: distance(palette[nearest(palette, colour)], colour),
  }));
  while (palette.length < COLOURS && rest.length > 0) {
    const { colour } = rest.reduce((worst, other) => (other.error > worst.error ? other : worst));
    palette.push(colour);
    for (const other of rest) other.error = Math.min(other.error, distance(colour, other.colour));
  }
  return palette;
}

function nearest(palette, colour) {
  let [best, least] = [0, Infinity];
  for (const [index, candidate] of palette.entries()) {
    const error = distance(candidate, colour);
    if (error < least) [best, least] = [index, error];
  }
  return best;
}

function distance(one, other) {
  const [red, green, blue] = channels(one).map((channel, i) => channel - channels(other)[i]);
  return red * red + green * green + blue * blue;
}

/** `pixels` holds a number 0xRRGGBB for each. */
function decode(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png[24] !== DEPTH_8 || png[25] !== RGB || png[28] !== 0) throw new Error('not the kind of PNG a browser takes');
  const data = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(data)), width, height) };
}

/** Takes back the differences to the left (a), the line above (b) and both (c): PNG specification, 9.2. */
function unfilter(raw, width, height) {
  const stride = width * 3;
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const a = x < 3 ? 0 : bytes[at - 3];
      const b = y === 0 ? 0 : bytes[at - stride];
      const c = x < 3 || y === 0 ? 0 : bytes[at - stride - 3];
      bytes[at] = raw[at + y + 1] + [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter];
    }
  }
  return Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntBE(i * 3, 3));
}

function paeth(a, b, c) {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
