import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';

/** Answers with what comes out of a stream. A reader who leaves is no failure. */
export async function sendFile(file: NodeJS.ReadableStream, request: Request, response: Response): Promise<void> {
  try {
    await pipeline(file, response);
  } catch (error) {
    if (!request.destroyed) throw error;
  }
}
