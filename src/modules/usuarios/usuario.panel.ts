import { ROLES_USUARIO } from '../../core/auth/permisos.js';
import { correoPatterns, matchesSql } from '../../core/database/search.js';
import { CreateUsuarioDto, UpdateUsuarioDto } from './dto/usuario.dto.js';
import { Usuario } from './usuario.entity.js';
import { UsuariosService } from './usuarios.service.js';
import { ACTUALIZADO_EN, CLAVE_FIJADA, CREADO_EN, ID, TITULO, VERSION } from '../../panel/definition/common-fields.js';
import type { PanelContext, ResourceDefinition } from '../../panel/definition/definition.js';
import { recordWrites } from '../../panel/definition/record-writes.js';
import { containsCorreo, equals, isTrue } from '../../panel/definition/filters.js';

export function usuariosResource({ service: serviceOf }: PanelContext): ResourceDefinition<Usuario> {
  const service = serviceOf(UsuariosService);
  return {
    id: 'usuarios',
    entity: Usuario,
    permiso: 'administrar_usuarios',
    icon: 'Key',
    fields: [
      ID,
      { name: 'correo', type: 'string', sortedBy: 'correo', editable: true },
      { name: 'rol', type: 'string', sortedBy: 'rol', values: ROLES_USUARIO, editable: true },
      { name: 'clave', type: 'password', editable: true },
      { name: 'activo', type: 'boolean', sortedBy: 'activo', editable: true },
      { name: 'debe_cambiar_clave', type: 'boolean' },
      ...CLAVE_FIJADA,
      TITULO,
      VERSION,
      CREADO_EN,
      ACTUALIZADO_EN,
    ],
    list: ['correo', 'rol', 'activo', 'creado_en'],
    show: [
      'correo',
      'rol',
      'activo',
      'debe_cambiar_clave',
      'clave_fijada_por_nombre',
      'clave_fijada_en',
      'creado_en',
      'actualizado_en',
    ],
    create: ['correo', 'rol', 'clave'],
    edit: ['correo', 'rol', 'clave', 'activo'],
    link: 'correo',
    filters: { correo: containsCorreo('r.correo'), rol: equals('r.rol'), activo: isTrue('r.activo') },
    sort: { sortBy: 'creado_en', direction: 'desc' },
    title: ({ correo }) => correo,
    search: (query, text) => void query.andWhere(matchesSql('r.correo', ':correos'), { correos: correoPatterns(text) }),
    writes: recordWrites(service, CreateUsuarioDto, UpdateUsuarioDto),
  };
}
