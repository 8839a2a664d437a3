// bcrypt with as few rounds as it allows, for what runs in this process: most tests log in, and none of them tests
// how long a password withstands. Whoever does says `jest.unmock('bcrypt')`; the built server keeps its cost.
const ROUNDS = 4;

jest.mock('bcrypt', () => {
  const bcrypt = jest.requireActual<typeof import('bcrypt')>('bcrypt');
  return { ...bcrypt, hash: (clave: string) => bcrypt.hash(clave, ROUNDS) };
});
