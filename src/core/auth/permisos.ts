/** What a user of the panel may be. */
export const ROLES_USUARIO = ['superadmin', 'admin'] as const;
export type RolUsuario = (typeof ROLES_USUARIO)[number];

/** Every role a token can stand for. */
export type Rol = RolUsuario | 'oficial';

/** Which roles hold each permission. Handlers name a permission, never a role. */
export const PERMISOS = {
  administrar: ['superadmin', 'admin'],
  administrar_usuarios: ['superadmin'],
  cargar_infraccion: ['oficial'],
  consultar_infracciones: ['superadmin', 'admin', 'oficial'],
  cuenta_propia: ['superadmin', 'admin', 'oficial'],
} as const satisfies Record<string, readonly Rol[]>;

export type Permiso = keyof typeof PERMISOS;

/** The permissions a role holds. */
export function permisosDe(rol: Rol): Permiso[] {
  return (Object.keys(PERMISOS) as Permiso[]).filter((permiso) => tienePermiso(rol, permiso));
}

/** Whether a role holds a permission. */
export function tienePermiso(rol: Rol, permiso: Permiso): boolean {
  return (PERMISOS[permiso] as readonly Rol[]).includes(rol);
}
