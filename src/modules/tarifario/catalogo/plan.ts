import { createHash } from 'node:crypto';
import type { CreateUnidadDto } from '../unidades/dto/unidad.dto.js';
import type { TipoInfraccion } from '../tipos/tipo-infraccion.entity.js';
import type { CamposDeTipo, Catalogo, ErrorDeLinea, LineaDeCatalogo, PrecioDeCatalogo } from './catalogo.js';
import { isSamePrecio, wrongPrecio, type Circunstancias } from './precio.rule.js';

/** A living type, as an import finds it. */
export interface TipoVivo {
  tipo: TipoInfraccion;
  /** In force when the import's prices begin; `desde` in ms since the epoch. */
  precio: (PrecioDeCatalogo & { desde: number }) | null;
}

/** The tariff, as an import finds it. */
export interface Estado extends Circunstancias {
  vivos: readonly TipoVivo[];
}

/** A field that would be another. */
export interface CambioDeCampo {
  campo: keyof CamposDeTipo;
  antes: CamposDeTipo[keyof CamposDeTipo];
  despues: CamposDeTipo[keyof CamposDeTipo];
}

/** A type that would be another. */
export interface CambioDeTipo {
  vivo: TipoVivo;
  linea: LineaDeCatalogo;
  campos: CambioDeCampo[];
  /** Null where the price stays. */
  precio: PrecioDeCatalogo | null;
}

/** What an import would do. */
export interface Plan {
  unidades: CreateUnidadDto[];
  crear: LineaDeCatalogo[];
  cambiar: CambioDeTipo[];
  eliminar: TipoVivo[];
  /** How many stay as they are. */
  iguales: number;
  errores: ErrorDeLinea[];
  /** When new prices begin, in ms since the epoch; undefined: now. */
  desde: number | undefined;
  /** The same for the same plan alone: who has seen one can ask for it and no other. */
  huella: string;
}

/** Whether nothing would be written. */
export function isNothing({ unidades, crear, cambiar, eliminar }: Plan): boolean {
  return [unidades, crear, cambiar, eliminar].every(({ length }) => length === 0);
}

/** @param completo whether what the file lacks is to go */
export function planDe(catalogo: Catalogo, estado: Estado, completo: boolean): Plan {
  const vivos = new Map(estado.vivos.map((vivo) => [vivo.tipo.codigo, vivo]));
  const errores = [...catalogo.errores];
  const crear: LineaDeCatalogo[] = [];
  const cambiar: CambioDeTipo[] = [];
  let iguales = 0;
  for (const linea of catalogo.lineas) {
    const vivo = vivos.get(linea.codigo);
    const wrong = wrongPrecio(linea, vivo?.precio ?? undefined, vivo !== undefined, estado);
    if (wrong) {
      errores.push({ linea: linea.linea, ...wrong });
      continue;
    }
    if (!vivo) {
      crear.push(linea);
      continue;
    }
    const change = changeOf(vivo, linea);
    if (change) cambiar.push(change);
    else iguales += 1;
  }
  const eliminar = completo ? estado.vivos.filter(({ tipo }) => !catalogo.codigos.has(tipo.codigo)) : [];
  errores.sort((one, other) => one.linea - other.linea);
  const unidades = (catalogo.perfil.unidades ?? []).filter(({ codigo }) => estado.unidades.get(codigo)?.esNueva);
  const { desde } = estado;
  const plan = { unidades, crear, cambiar, eliminar, iguales, errores, desde };
  return { ...plan, huella: huellaDe(plan) };
}

function changeOf(vivo: TipoVivo, linea: LineaDeCatalogo): CambioDeTipo | null {
  const campos = (Object.keys(linea.campos) as (keyof CamposDeTipo)[]).flatMap((campo): CambioDeCampo[] => {
    const [antes, despues] = [vivo.tipo[campo], linea.campos[campo]!];
    return antes === despues ? [] : [{ campo, antes, despues }];
  });
  const precio = linea.precio && !isSamePrecio(linea.precio, vivo.precio) ? linea.precio : null;
  return campos.length > 0 || precio ? { vivo, linea, campos, precio } : null;
}

/** Everything that would be written, and over what. */
function huellaDe({ unidades, crear, cambiar, eliminar, desde }: Omit<Plan, 'huella'>): string {
  const written = {
    desde: desde ?? null,
    unidades,
    crear: crear.map(({ codigo, campos, precio }) => ({ codigo, campos, precio })),
    cambiar: cambiar.map(({ vivo, campos, precio }) => ({ ...seen(vivo), campos, precio, antes: vivo.precio })),
    eliminar: eliminar.map(seen),
  };
  return createHash('sha256').update(JSON.stringify(written)).digest('base64url');
}

function seen({ tipo: { id, version } }: TipoVivo): { id: string; version: number } {
  return { id, version };
}
