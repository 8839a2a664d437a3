import { ROLES_USUARIO } from '../../core/auth/permisos.js';
import { ACTIVO, ACTIVO_PRESETS, CLAVE_FIJADA, claveField, textField } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { containsCorreo, equals, isTrue } from '../../panel/definition/filters.js';
import { ROL_LABELS } from '../../panel/definition/labels.js';
import { recordResource } from '../../panel/definition/record-resource.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { CreateUsuarioDto, UpdateUsuarioDto } from './dto/usuario.dto.js';
import type { Usuario } from './usuario.entity.js';
import { USUARIOS } from './usuario.record.js';
import { UsuariosService } from './usuarios.service.js';

const ROLES = Object.fromEntries(ROLES_USUARIO.map((rol) => [rol, ROL_LABELS[rol]]));

const SEGUNDO_FACTOR = { no: 'No', pendiente: 'Por confirmar', activo: 'Sí' };

export function usuariosResource(context: PanelContext): ResourceDefinition<Usuario> {
  return recordResource(context, {
    kind: USUARIOS,
    varios: 'Usuarios',
    grupo: 'Administración',
    permiso: 'administrar_usuarios',
    icon: 'Key',
    fields: [
      textField('correo', 'Correo electrónico', 'Con él entra al panel.'),
      { name: 'rol', label: 'Rol', type: 'string', sortedBy: 'rol', values: ROLES },
      claveField('Clave provisoria', 'la persona la cambiará al entrar'),
      ACTIVO,
      { name: 'segundo_factor', label: 'Segundo factor', type: 'string', values: SEGUNDO_FACTOR },
      ...CLAVE_FIJADA,
    ],
    list: ['correo', 'rol', 'activo'],
    create: ['correo', 'rol', 'clave'],
    edit: ['correo', 'rol', 'clave', 'activo'],
    link: 'correo',
    filters: { correo: containsCorreo('r.correo'), rol: equals('r.rol'), activo: isTrue('r.activo') },
    presets: ACTIVO_PRESETS,
    title: ({ correo }) => correo,
    search: containsCorreo('r.correo'),
    writes: recordWrites(context.service(UsuariosService), CreateUsuarioDto, UpdateUsuarioDto),
  });
}
