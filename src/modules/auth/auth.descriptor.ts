import { ALL } from '../../core/database/privileges.js';
import { unauthenticated } from '../../core/errors/unauthenticated.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { AuthModule } from './auth.module.js';
import { ClaveOlvidada } from './olvido/clave-olvidada.entity.js';
import { TokenRefresco } from './token-refresco.entity.js';

export const auth: ModuleDescriptor = {
  name: 'auth',
  place: 0,
  module: AuthModule,
  entities: [TokenRefresco, ClaveOlvidada],
  privileges: { tokens_refresco: ALL, claves_olvidadas: ALL },
  goAlong: [
    { entidad: 'oficiales', tabla: 'tokens_refresco', columna: 'oficial_id' },
    { entidad: 'usuarios', tabla: 'tokens_refresco', columna: 'usuario_id' },
    { entidad: 'clientes', tabla: 'tokens_refresco', columna: 'cliente_id' },
    { entidad: 'usuarios', tabla: 'claves_olvidadas', columna: 'usuario_id' },
    { entidad: 'clientes', tabla: 'claves_olvidadas', columna: 'cliente_id' },
  ],
  limpiezas: [
    {
      // While one token of a log-in can be renewed, the others tell one that comes back late from one nobody knows.
      que: 'tokens_refresco',
      sql: `DELETE FROM registro.tokens_refresco WHERE id IN (
        SELECT t.id FROM registro.tokens_refresco t WHERE t.expira_en < now() AND NOT EXISTS (
          SELECT FROM registro.tokens_refresco v WHERE v.familia_id = t.familia_id AND v.expira_en >= now()) LIMIT $1)`,
    },
    {
      que: 'claves_olvidadas',
      sql: `DELETE FROM registro.claves_olvidadas WHERE id IN (
        SELECT id FROM registro.claves_olvidadas WHERE expira_en < now() - interval '1 day' LIMIT $1)`,
    },
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
    fk_tokens_refresco_cliente: () => unauthenticated('credenciales_invalidas'),
  },
  datosDePersona: [
    deSuCuenta('tokens_refresco', 'Sesiones de programas', 'usuario_id', 'cliente_id'),
    deSuCuenta('claves_olvidadas', 'Claves que olvidó', 'usuario_id', 'cliente_id'),
  ],
};
