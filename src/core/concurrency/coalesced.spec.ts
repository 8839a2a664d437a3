import { Coalesced } from './coalesced.js';

/** Questions that are answered when told to, with the number they began with. */
function opened() {
  const begun: { answer: () => void; fail: () => void }[] = [];
  const coalesced = new Coalesced<number>(
    () =>
      new Promise((resolve, reject) => {
        const number = begun.length;
        begun.push({ answer: () => resolve(number), fail: () => reject(new Error(`failed ${number}`)) });
      }),
  );
  return { begun, coalesced };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('whoever asks while an answer is on its way gets the next one, together with all the others', async () => {
  const { begun, coalesced } = opened();
  const first = coalesced.get();
  const others = [coalesced.get(), coalesced.get(), coalesced.get()];
  expect(begun).toHaveLength(1);
  begun[0]!.answer();
  expect(await first).toBe(0);
  await settled();
  expect(begun).toHaveLength(2);
  const later = coalesced.get();
  begun[1]!.answer();
  expect(await Promise.all(others)).toEqual([1, 1, 1]);
  await settled();
  begun[2]!.answer();
  expect(await later).toBe(2);
});

test('what fails is told to those who asked for it, and the next question is asked', async () => {
  const { begun, coalesced } = opened();
  const first = coalesced.get();
  const second = coalesced.get();
  begun[0]!.fail();
  await expect(first).rejects.toThrow('failed 0');
  await settled();
  begun[1]!.answer();
  expect(await second).toBe(1);
  const third = coalesced.get();
  begun[2]!.fail();
  await expect(third).rejects.toThrow('failed 2');
});
