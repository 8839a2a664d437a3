/** What the application's role may do with a table, by name; in SQL's words. */
export type Privileges = Readonly<Record<string, string>>;

export const ALL = 'SELECT, INSERT, UPDATE, DELETE';

/** Of a table that only grows. */
export const GROWS = 'SELECT, INSERT';
