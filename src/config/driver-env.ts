/**
 * The database driver obeys the shell's `PG*` variables wherever an address leaves something out: none of them is left.
 * An empty PGPASSWORD keeps it from looking for a password in `~/.pgpass`.
 */
export function forgetDriverEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env).filter((known) => /^PG/i.test(known))) delete env[name];
  env.PGPASSWORD = '';
}
