// PNG as the documents need it: 256 colours are plenty for a page, and a third of the weight.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { reduceColours } from './colours.mjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BYTES_A_PIXEL = { 2: 3, 6: 4 };

/** Takes the PNG of a screenshot (8 bits a channel, not interlaced, opaque) and gives one with a palette. */
export function shrinkPng(png) {
  const { width, height, pixels } = decode(png);
  const { palette, indexes } = reduceColours(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND')]);
}

/** Every pixel as one number, 0xRRGGBB. */
function decode(png) {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, size] = [header.readUInt32BE(0), header.readUInt32BE(4), BYTES_A_PIXEL[header[9]]];
  if (header[8] !== 8 || size === undefined || header[12] !== 0) throw new Error('not the PNG of a screenshot');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const bytes = unfilter(inflateSync(packed), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i += 1) pixels[i] = bytes.readUIntBE(i * size, 3);
  return { width, height, pixels };
}

/** Undoes what each row says was done to it before packing. */
function unfilter(rows, length, height, size) {
  const bytes = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      const left = x < size ? 0 : bytes[at - size];
      const up = y === 0 ? 0 : bytes[at - length];
      const corner = x < size || y === 0 ? 0 : bytes[at - length - size];
      bytes[at] = rows[y * (length + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return bytes;
}

function predicted(filter, left, up, corner) {
  if (filter === 4) return paeth(left, up, corner);
  return [0, left, up, (left + up) >> 1][filter];
}

/** The neighbour nearest to left + up - corner (PNG specification, 9.4). */
function paeth(left, up, corner) {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function readChunks(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
