import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import type { Tx } from '../../../core/database/transactions.js';
import { Trail } from '../../../core/records/trail.js';
import { TrailedRecords } from '../../../core/records/trailed-records.js';
import { formatMomento } from '../../../core/time/momento.js';
import { inicioDeVigencia } from '../../../core/time/vigencia.js';
import { autorDe } from '../autor.js';
import { readClock } from '../../../core/database/clock.js';
import { PreciosService, type NuevoPrecio } from '../tipos/precios/precios.service.js';
import type { TipoInfraccion } from '../tipos/tipo-infraccion.entity.js';
import { TIPOS } from '../tipos/tipo.record.js';
import { TiposRepository } from '../tipos/tipos.repository.js';
import { UnidadesService } from '../unidades/unidades.service.js';
import type { PrecioDeCatalogo } from './catalogo.js';
import type { Plan } from './plan.js';

/** A type whose price begins. */
interface Fijado {
  registro: TipoInfraccion;
  precio: NuevoPrecio;
}

/** Does what a plan says, many rows at a time. The caller keeps others from changing the tariff. */
@Injectable()
export class CatalogoEscritor {
  constructor(
    private readonly tipos: TiposRepository,
    private readonly precios: PreciosService,
    private readonly unidades: UnidadesService,
    private readonly records: TrailedRecords,
    private readonly trail: Trail,
  ) {}

  async write(tx: Tx, actor: Actor, plan: Plan): Promise<void> {
    for (const unidad of plan.unidades) await this.unidades.createIn(tx, actor, unidad);
    const ahora = await readClock(tx);
    const nuevos = await this.create(tx, actor, plan, ahora);
    const fijados = await this.change(tx, actor, plan, ahora);
    const precios = [...nuevos, ...fijados].map(({ precio }) => precio);
    if (precios.length > 0) await this.precios.write(tx, actor, precios);
    const hechos = fijados.map((one) => ({ ...hecho(one), cambios: { actualizado_por: autorDe(actor) } }));
    await this.records.attachMany(tx, actor, TIPOS, hechos);
    const entries = nuevos.map(hecho).map(({ registro, ...entry }) => {
      return { entidad: TIPOS.entidad, entidadId: registro.id, ...entry };
    });
    await this.trail.recordAll(tx, actor, entries);
    await this.remove(tx, actor, plan, ahora);
  }

  private async create(tx: Tx, actor: Actor, { crear, desde }: Plan, ahora: number): Promise<Fijado[]> {
    const autor = autorDe(actor);
    const nuevos = crear.map(({ codigo, campos }) => ({
      ...NUEVO,
      ...campos,
      codigo,
      creado_por: autor,
      actualizado_por: autor,
      eliminado_en: null,
    }));
    const creados = await this.records.createMany(tx, actor, TIPOS, nuevos);
    return crear.flatMap(({ precio }, place) => fijado(creados[place]!, precio, desde ?? ahora));
  }

  private async change(tx: Tx, actor: Actor, { cambiar, desde }: Plan, ahora: number): Promise<Fijado[]> {
    const actualizado_por = autorDe(actor);
    const edited = cambiar.filter(({ campos }) => campos.length > 0);
    const after = await this.records.changeMany(
      tx,
      actor,
      TIPOS,
      edited.map(({ vivo, campos }) => ({
        antes: vivo.tipo,
        cambios: {
          ...Object.fromEntries(campos.map(({ campo, despues }) => [campo, despues])),
          actualizado_por,
        },
      })),
    );
    const current = new Map(after.map((tipo) => [tipo.id, tipo]));
    return cambiar.flatMap(({ vivo, precio }) => {
      if (!precio) return [];
      const inicio = inicioDeVigencia(desde, vivo.precio ? [vivo.precio] : [], ahora);
      return fijado(current.get(vivo.tipo.id) ?? vivo.tipo, precio, inicio);
    });
  }

  private async remove(tx: Tx, actor: Actor, { eliminar }: Plan, ahora: number): Promise<void> {
    const eliminado_en = new Date(ahora);
    const cambios = { eliminado_en, actualizado_por: autorDe(actor) };
    await this.tipos.beginBajas(
      tx,
      eliminar.map(({ tipo }) => tipo.id),
      eliminado_en,
    );
    await this.records.changeMany(
      tx,
      actor,
      TIPOS,
      eliminar.map(({ tipo }) => ({ antes: tipo, cambios })),
      'borrar',
    );
  }
}

/** What a new type is where the file says nothing. */
const NUEVO = { articulo: null, puntos: 0, remolque: false, sin_descuento: false };

function fijado(registro: TipoInfraccion, precio: PrecioDeCatalogo | null, desde: number): Fijado[] {
  return precio ? [{ registro, precio: { tipoId: registro.id, ...precio, desde, prefijo: '' } }] : [];
}

function hecho({ registro, precio: { unidad, cantidad, desde } }: Fijado) {
  const despues = { unidad, cantidad, desde: formatMomento(desde) };
  return { registro, accion: 'fijar_precio' as const, despues };
}
