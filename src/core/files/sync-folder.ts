import { open } from 'node:fs/promises';

/** Keeps the names in a folder through a power failure. Windows can't open a folder, and keeps its names by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
