/** To whom the page speaks on which a forgotten password is asked for: users of the panel and clients have one each. */
export interface Publico {
  /** The page's own address. */
  path: string;
  /** Where they log in. */
  ingreso: string;
  paraQuien: string;
  /** Who else can give them another password, and from where. */
  ayuda: string;
  seccion: string;
}

export const DE_USUARIOS: Publico = {
  path: '/login/olvidada',
  ingreso: '/admin',
  paraQuien: 'Es para quienes usan el panel. Un oficial pide una clave nueva a un administrador de su institución.',
  ayuda: 'un superadministrador',
  seccion: 'Usuarios',
};

export const DE_CLIENTES: Publico = {
  path: '/clientes/olvidada',
  ingreso: '/clientes',
  paraQuien: 'Es para empresas con una cuenta de cliente.',
  ayuda: 'un administrador del registro',
  seccion: 'Clientes',
};

/** Whom an address is for. */
export function publicoOf(url: string): Publico {
  return url.startsWith(DE_CLIENTES.path) ? DE_CLIENTES : DE_USUARIOS;
}
