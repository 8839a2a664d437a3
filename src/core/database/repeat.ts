const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 20;

/** Runs `work` again, after growing pauses, while it fails with an error that another try may not meet. */
export async function repeatWhile<T>(isRetryable: (error: unknown) => boolean, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
    }
  }
}
