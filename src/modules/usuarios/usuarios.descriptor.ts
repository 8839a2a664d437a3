import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
import { CLAVE_FIJADA, deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { SesionPanel } from './sesion-panel.entity.js';
import { Usuario } from './usuario.entity.js';
import { usuariosResource } from './usuario.panel.js';
import { UsuariosModule } from './usuarios.module.js';

export const usuarios: ModuleDescriptor = {
  name: 'usuarios',
  place: 5,
  module: UsuariosModule,
  entities: [Usuario, SesionPanel],
  privileges: { usuarios: ALL, sesiones_panel: ALL },
  violations: { uq_usuarios_correo: () => duplicate('correo', 'Ya existe un usuario con ese correo.') },
  limpiezas: [
    {
      que: 'sesiones_panel',
      sql: `DELETE FROM registro.sesiones_panel WHERE sid IN (
        SELECT sid FROM registro.sesiones_panel WHERE expire < now() LIMIT $1)`,
    },
  ],
  trailLabels: { version_sesion: 'Cierre de sesiones' },
  panel: usuariosResource,
  datosDePersona: [
    deSuCuenta('usuarios', 'Cuenta del panel', 'id'),
    { ...deSuCuenta('usuarios', 'Usuarios a los que fijó la clave', 'clave_fijada_por'), columnas: CLAVE_FIJADA },
    {
      tabla: 'sesiones_panel',
      titulo: 'Sesiones del panel',
      donde: "t.sess ->> 'usuarioId' = ANY (q.cuentas::text[])",
    },
  ],
};
