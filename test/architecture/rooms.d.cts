/** The rows of rooms, from the bottom up. */
export const ROWS: readonly { rooms: readonly string[]; apart?: boolean }[];
