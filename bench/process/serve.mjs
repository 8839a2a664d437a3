// The other side of a Helper.

/**
 * Answers each question with what `answer` gives, or with its error; ends with whoever asks.
 * @param {(question: any) => Promise<unknown> | unknown} answer
 */
export function serve(answer) {
  process.on('message', async (question) => {
    try {
      process.send({ result: await answer(question) });
    } catch (error) {
      process.send({ error: error.stack ?? String(error) });
    }
  });
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole group: the bench itself ends its helpers, after what they work for.
  process.on('SIGINT', () => undefined);
}
