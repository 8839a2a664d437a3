import type { Guardado } from '../../core/almacen/almacen.js';
import type { Actor } from '../../core/auth/principal.js';
import { firstUnits } from '../../core/text/abbreviate.js';
import type { TipoDeOperacion } from '../registros/operacion.rule.js';
import type { Clase } from './lectura/campos.js';
import type { Perfil } from './lectura/perfil.js';
import type { Lote } from './lote.entity.js';

/** What is said of a file that is handed in. */
export interface CamposDeLote {
  /** The file's name where it came from. */
  archivo: string;
  clase: Clase;
  operacion: TipoDeOperacion | null;
  cliente_id: string | null;
  perfil: Perfil;
  /** The kept one that it is; absent or null for what was sent. */
  perfil_nombre?: string | null;
  /** The same bytes again, on purpose. */
  forzar: boolean;
}

const MAX_NOMBRE = 200;

/** A batch of which nothing is known yet. */
export function nuevoLote(id: string, actor: Actor, { bytes, sha256 }: Guardado, campos: CamposDeLote): Lote {
  const { archivo, clase, operacion, cliente_id, perfil, perfil_nombre = null, forzar } = campos;
  return {
    id,
    clase,
    operacion,
    cliente_id,
    archivo: nameOf(archivo),
    bytes: String(bytes),
    sha256,
    perfil,
    perfil_nombre,
    estado: 'recibido',
    analisis: null,
    modo_de_malas: null,
    solo_revisa: false,
    lineas: null,
    placas: null,
    posicion: 0,
    buenas: 0,
    malas: 0,
    repetidas: 0,
    omitidas: 0,
    precio: null,
    costo: 0,
    reservado: 0,
    error: null,
    creado_por: actor.id,
    creado_por_nombre: actor.nombre,
    confirmado_por: null,
    confirmado_por_nombre: null,
    confirmado_por_rol: null,
    request_id: null,
    direccion: null,
    forzado: forzar,
    archivado: true,
    creado_en: new Date(),
    confirmado_en: null,
    terminado_en: null,
  };
}

/** The name without folders and signs that can't be seen: it is shown, and nothing else. */
function nameOf(archivo: string): string {
  const name = archivo.split(/[\\/]/).at(-1)!.replace(/\p{C}/gu, '').trim();
  return firstUnits(name, MAX_NOMBRE) || 'sin nombre';
}
