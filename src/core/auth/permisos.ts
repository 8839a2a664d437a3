/** What a user of the panel may be. */
export const ROLES_USUARIO = ['superadmin', 'admin', 'consulta'] as const;
export type RolUsuario = (typeof ROLES_USUARIO)[number];

/** Every role a token can stand for. */
export const ROLES = [...ROLES_USUARIO, 'oficial', 'cliente'] as const;
export type Rol = RolUsuario | 'oficial' | 'cliente';

/** Whoever asks without an account. */
export type Anyone = 'cualquiera';

/** A partner, by its own token. It has no account: it logs in nowhere. */
export type RolDeAliado = 'aliado';

interface Row {
  roles: readonly (Rol | RolDeAliado | Anyone)[];
  /** As docs/roles.md says it. */
  significado: string;
}

/**
 * Which roles hold each permission: the only table there is. Handlers and the panel's definitions name a permission, never
 * a role; OpenAPI (`x-permiso`), `/yo` and docs/roles.md are made of it.
 */
export const PERMISOS = {
  administrar_usuarios: {
    roles: ['superadmin'],
    significado: 'Usuarios, y lo que la auditoría dice de ellos: todo.',
  },
  administrar: {
    roles: ['superadmin', 'admin'],
    significado:
      'Personas, vehículos, oficiales, aliados, tarifario, unidades y avisos: crear, modificar y borrar; leer el texto de los avisos.',
  },
  consultar: {
    roles: ['superadmin', 'admin', 'consulta'],
    significado: 'Lo mismo sin el texto de los avisos, la auditoría y las visitas: ver y exportar.',
  },
  consultar_infracciones: {
    roles: ['superadmin', 'admin', 'consulta', 'oficial'],
    significado: 'Infracciones: ver. Un oficial ve solo las suyas.',
  },
  cargar_infraccion: {
    roles: ['oficial'],
    significado: 'Cargar infracciones.',
  },
  publico: {
    roles: ['superadmin', 'admin', 'consulta', 'oficial', 'cliente', 'aliado', 'cualquiera'],
    significado: 'Lo abierto a todos: informe, tarifario, unidades e ingreso.',
  },
  usar_creditos: {
    roles: ['cliente'],
    significado: 'Operaciones de los clientes, su crédito y sus registros.',
  },
  consultar_registros: {
    roles: ['superadmin', 'admin', 'consulta', 'cliente'],
    significado: 'Registros: ver y exportar. Un cliente ve solo los suyos.',
  },
  enviar_lotes: {
    roles: ['superadmin', 'admin', 'cliente'],
    significado: 'Lotes: enviar archivos y decidir qué se hace con ellos. Un cliente, solo operaciones suyas.',
  },
  consultar_lotes: {
    roles: ['superadmin', 'admin', 'consulta', 'cliente'],
    significado: 'Lotes: ver cómo van y qué resultó. Un cliente ve solo los suyos.',
  },
  credenciales_de_aliado: {
    roles: ['superadmin', 'admin', 'aliado'],
    significado: 'Credenciales de los aliados: fijarlas, borrarlas y saber si las hay. Un aliado, solo las suyas.',
  },
  cuenta_propia: {
    roles: ['superadmin', 'admin', 'consulta', 'oficial', 'cliente'],
    significado: 'La cuenta propia: quién soy, cambiar la clave, cerrar sesiones.',
  },
  segundo_factor_propio: {
    roles: ['superadmin', 'admin', 'consulta'],
    significado: 'El segundo factor propio, que oficiales y clientes no tienen.',
  },
} as const satisfies Record<string, Row>;

export type Permiso = keyof typeof PERMISOS;

/** In the order of the table. */
export const NOMBRES_DE_PERMISOS = Object.keys(PERMISOS) as Permiso[];

/** The permissions a role holds. */
export function permisosDe(rol: Rol): Permiso[] {
  return NOMBRES_DE_PERMISOS.filter((permiso) => tienePermiso(rol, permiso));
}

/** Whether a role, or whoever has none, holds a permission. */
export function tienePermiso(rol: Rol | RolDeAliado | Anyone, permiso: Permiso): boolean {
  return (PERMISOS[permiso].roles as readonly string[]).includes(rol);
}
