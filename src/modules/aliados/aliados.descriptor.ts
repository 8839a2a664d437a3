import { ALL } from '../../core/database/privileges.js';
import { duplicate } from '../../core/database/violations.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { Aliado } from './aliado.entity.js';
import { aliadosResource } from './aliado.panel.js';
import { AliadosModule } from './aliados.module.js';
import { CredencialAliado } from './credenciales/credencial-aliado.entity.js';
import { TokenAliado } from './token/token-aliado.entity.js';

export const aliados: ModuleDescriptor = {
  name: 'aliados',
  place: 7,
  module: AliadosModule,
  entities: [Aliado, TokenAliado, CredencialAliado],
  privileges: { aliados: ALL, tokens_aliado: ALL, credenciales_aliado: ALL },
  violations: { pk_aliados: () => duplicate('id', 'Ya existe un aliado con ese identificador.') },
  panel: aliadosResource,
  trailNames: { claves_de_cifrado: 'Claves de cifrado' },
  trailLabels: { clave_id: 'Clave' },
  sellados: [{ que: 'credenciales', tabla: 'credenciales_aliado', id: 'aliado_id', titular: 'aliado_id' }],
  goAlong: [
    { entidad: 'aliados', tabla: 'tokens_aliado', columna: 'aliado_id' },
    { entidad: 'aliados', tabla: 'credenciales_aliado', columna: 'aliado_id' },
  ],
  datosDePersona: [
    {
      tabla: 'aliados',
      titulo: 'Aliados en cuyos datos está su correo',
      donde: 'strpos(lower(t.datos::text), q.correo) > 0',
      columnas: ['id', 'nombre'],
    },
  ],
};
