import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
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
};
