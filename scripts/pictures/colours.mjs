// A picture in at most 256 colours, by median cut.
const MOST_COLOURS = 256;
const CHANNELS = [16, 8, 0];

/**
 * @param pixels one number each, 0xRRGGBB
 * @returns the palette, three bytes a colour, and each pixel's place in it
 */
export function reduceColours(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const boxes = cutIntoBoxes([...counts].map(([colour, count]) => ({ colour, count })));
  const palette = Buffer.alloc(boxes.length * 3);
  const placeOf = new Map();
  boxes.forEach(({ colours }, place) => {
    // The commonest one, not the mean: plain areas keep their exact colour.
    const { colour } = colours.reduce((most, one) => (one.count > most.count ? one : most));
    palette.writeUIntBE(colour, place * 3, 3);
    for (const one of colours) placeOf.set(one.colour, place);
  });
  return { palette, indexes: Uint8Array.from(pixels, (colour) => placeOf.get(colour)) };
}

/** Cuts the box with the widest spread in two until there are enough, or nothing is left to cut. */
function cutIntoBoxes(colours) {
  const boxes = [boxOf(colours)];
  while (boxes.length < MOST_COLOURS) {
    const widest = boxes.reduce((most, box) => (box.weight > most.weight ? box : most));
    if (widest.weight === 0) break;
    const { channel, middle } = widest;
    const isLow = ({ colour }) => valueOf(colour, channel) <= middle;
    boxes.splice(
      boxes.indexOf(widest),
      1,
      boxOf(widest.colours.filter(isLow)),
      boxOf(widest.colours.filter((one) => !isLow(one))),
    );
  }
  return boxes;
}

/** Some colours, along which channel they differ most, and how much it would gain to cut them there. */
function boxOf(colours) {
  let widest = { spread: 0, channel: 0, middle: 0 };
  for (const channel of CHANNELS) {
    let [least, greatest] = [255, 0];
    for (const { colour } of colours) {
      least = Math.min(least, valueOf(colour, channel));
      greatest = Math.max(greatest, valueOf(colour, channel));
    }
    const spread = greatest - least;
    if (spread > widest.spread) widest = { spread, channel, middle: (least + greatest) >> 1 };
  }
  const total = colours.reduce((sum, { count }) => sum + count, 0);
  return { colours, ...widest, weight: widest.spread ** 2 * Math.sqrt(total) };
}

function valueOf(colour, channel) {
  return (colour >> channel) & 255;
}
