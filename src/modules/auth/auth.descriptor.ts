import { ALL } from '../../core/database/privileges.js';
import { unauthenticated } from '../../core/errors/unauthenticated.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { AuthModule } from './auth.module.js';
import { TokenRefresco } from './token-refresco.entity.js';

export const auth: ModuleDescriptor = {
  name: 'auth',
  place: 0,
  module: AuthModule,
  entities: [TokenRefresco],
  privileges: { tokens_refresco: ALL },
  goAlong: [
    { entidad: 'oficiales', tabla: 'tokens_refresco', columna: 'oficial_id' },
    { entidad: 'usuarios', tabla: 'tokens_refresco', columna: 'usuario_id' },
  ],
  // Of a session that was closed, which the trail tells of its account.
  trailLabels: {
    nombre: 'Nombre',
    sesion_id: 'Sesión',
    clase: 'Dónde se inició',
    direccion: 'Dirección de red',
    agente: 'Programa',
  },
  // The account was deleted while its password was being checked.
  violations: {
    fk_tokens_refresco_oficial: () => unauthenticated('credenciales_invalidas'),
    fk_tokens_refresco_usuario: () => unauthenticated('credenciales_invalidas'),
  },
};
