export interface Role {
  name: string;
  password: string;
}
export const OWNER: Role;
export const APP: Role;
export const TEMPLATE: string;
export function urlOf(adminUrl: string, role: Role, database: string): string;
