import { permisosDe, type Permiso, type Rol } from '../../../core/auth/permisos.js';
import type { Principal, TipoPrincipal } from '../../../core/auth/principal.js';
import { Clave, ClaveVigente, Id, Momento } from '../../../core/fields/named-fields.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import type { ClaseDeSesion, SesionAbierta } from './sesiones-abiertas.repository.js';

export class YoDto {
  /** La clase de cuenta. */
  tipo!: TipoPrincipal;

  @Id()
  id!: string;

  /**
   * El nombre del oficial o del cliente, o el correo del usuario.
   * @example 'Luis Soto'
   */
  nombre!: string;

  rol!: Rol;

  /** Lo que esta cuenta puede hacer. */
  permisos!: Permiso[];

  /** Si la clave es provisoria: hasta cambiarla, todo lo demás responde 403 `debe_cambiar_clave`. */
  debe_cambiar_clave!: boolean;

  /** Si la cuenta pide un segundo factor al ingresar. */
  segundo_factor!: boolean;
}

export class CambiarClaveDto {
  /** La clave vigente. Una equivocada cuenta como un ingreso fallido. */
  @ClaveVigente()
  actual!: string;

  /** La clave nueva: de 10 caracteres a 72 bytes, distinta de la vigente. */
  @Clave({ example: 'otra clave larga' })
  nueva!: string;
}

export class SesionDto {
  @Id()
  id!: string;

  /** Dónde se inició: en la API o en el panel. */
  clase!: ClaseDeSesion;

  @Momento()
  creado_en!: Date;

  /** Cuándo se renovó por última vez (API) o se usó, con minutos de margen (panel). */
  @Momento()
  usado_en!: Date;

  /**
   * La dirección de red desde la que se usó; null si no se guardó.
   * @example '203.0.113.7'
   */
  direccion!: string | null;

  /**
   * El programa con el que se usó, según él mismo; null si no lo dijo.
   * @example 'Mozilla/5.0'
   */
  agente!: string | null;

  /** Si es la sesión del token con que se pide la lista. */
  actual!: boolean;
}

export class SesionesPaginaDto extends PaginaDto(SesionDto) {}

/** What a holder is told of himself. */
export function toYoDto({ tipo, id, nombre, rol, debeCambiarClave, segundoFactor = false }: Principal): YoDto {
  const permisos = permisosDe(rol);
  const estado = { debe_cambiar_clave: debeCambiarClave, segundo_factor: segundoFactor };
  return { tipo, id, nombre, rol, permisos, ...estado };
}

/** A session as its holder sees it who asks under `sesionId`. */
export function toSesionDto(sesion: SesionAbierta, sesionId: string | undefined): SesionDto {
  const { id, clase, creado_en, usado_en, direccion, agente } = sesion;
  return { id, clase, creado_en, usado_en, direccion, agente, actual: id === sesionId };
}
