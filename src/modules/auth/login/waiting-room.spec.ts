import { TooManyRequests } from '../../../core/limits/too-many-requests.js';
import { WaitingRoom } from './waiting-room.js';

/** A pause that ends when it is told to. */
function pauses(): { pause: (ms: number) => Promise<void>; asked: number[]; endAll: () => void } {
  const ends: (() => void)[] = [];
  const asked: number[] = [];
  const pause = (ms: number): Promise<void> => {
    asked.push(ms);
    return new Promise((resolve) => ends.push(resolve));
  };
  return { pause, asked, endAll: () => ends.splice(0).forEach((end) => end()) };
}

test('a fourth from one address is refused at once, one from another waits, and there is room again afterwards', async () => {
  const { pause, asked, endAll } = pauses();
  const room = new WaitingRoom(pause);
  const waiting = [1, 2, 3].map(() => room.wait('a', 1_500));
  await expect(room.wait('a', 1_500)).rejects.toEqual(new TooManyRequests(2));
  waiting.push(room.wait('b', 500));
  expect(asked).toEqual([1_500, 1_500, 1_500, 500]);
  endAll();
  await Promise.all(waiting);
  const again = room.wait('a', 1_500);
  endAll();
  await again;
});

test('from however many addresses, 500 wait at most', async () => {
  const { pause, asked, endAll } = pauses();
  const room = new WaitingRoom(pause);
  const waiting = Array.from({ length: 500 }, (_, index) => room.wait(`a${index}`, 8_000));
  await expect(room.wait('otra', 8_000)).rejects.toBeInstanceOf(TooManyRequests);
  expect(asked).toHaveLength(500);
  endAll();
  await Promise.all(waiting);
});
