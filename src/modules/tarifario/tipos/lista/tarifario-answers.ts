import type { Principal } from '../../../../core/auth/principal.js';
import { DomainError } from '../../../../core/errors/domain.error.js';
import type { Pagina } from '../../../../core/records/pagina.js';
import { toTipoDto } from '../dto/tipo.answers.js';
import { camposOf, type CampoDeTipo } from '../dto/tarifario-query.dto.js';
import type { TipoDto } from '../dto/tipo.dto.js';
import type { TipoConPrecio } from '../tipos.repository.js';

/** What is gone from the tariff is shown to users alone. @throws forbidden */
export function requireUsuario(eliminados: boolean | undefined, principal: Principal | undefined): void {
  if (!eliminados || principal?.tipo === 'usuario') return;
  throw new DomainError('forbidden', 'sin_permiso', 'Los tipos eliminados se muestran solo a usuarios del panel.');
}

/** A page of the tariff, of each type only the fields that were asked for. */
export function toTarifarioPagina(
  { datos, siguiente }: Pagina<TipoConPrecio>,
  campos: string | undefined,
  principal: Principal | undefined,
): Pagina<Partial<TipoDto>> {
  const tipos = datos.map((tipo) => toTipoDto(tipo, principal?.tipo === 'usuario'));
  if (campos === undefined) return { datos: tipos, siguiente };
  const asked = camposOf(campos);
  return { datos: tipos.map((tipo) => pick(tipo, asked)), siguiente };
}

function pick(tipo: TipoDto, campos: readonly CampoDeTipo[]): Partial<TipoDto> {
  return Object.fromEntries(campos.filter((campo) => campo in tipo).map((campo) => [campo, tipo[campo]]));
}
