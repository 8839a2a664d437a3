import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { UnreadableBody } from '../fields/unreadable-body.js';
import { noForm } from './archivo.errors.js';
import { ARCHIVO } from './formulario.js';
import { Subida } from './subida.js';

/** What a route's configuration says when it takes a file. */
const CONFIG = { recibeArchivo: true };

/** A form that the guards let pass is read by the handler; this is what stands for it until then. */
export class FormularioSinLeer {}

/** Whether the route of a request takes a form with a file, and nothing else. */
export function recibeArchivo(config: unknown): boolean {
  return (config as Partial<typeof CONFIG> | undefined)?.recibeArchivo === true;
}

/**
 * The handler takes a form (`multipart/form-data`) with one file in the field `archivo`, and the text fields of `Campos`:
 *
 *     @Post()
 *     @HttpCode(202)
 *     @RequiresPermiso('lotes:crear')
 *     @RecibeArchivo(CrearLoteDto)
 *     create(@ArchivoRecibido(CrearLoteDto) subida: Subida<CrearLoteDto>): Promise<LoteDto> {
 *       return this.lotes.receive(subida);
 *     }
 *
 * Nothing was read by then. The service says where the file goes:
 *
 *     const clave = `lotes/${newId()}/original`;
 *     const { campos, nombre, guardado } = await subida.recibir({
 *       maximoBytes,
 *       guardar: ({ contenido }) => this.almacen.guardar(clave, contenido, { maximoBytes }),
 *       descartar: () => this.almacen.borrar(clave),
 *     });
 *
 * Each value is a text: a field's rule reads `forzar` from «si», not from `true`.
 */
export const RecibeArchivo = (Campos: new () => object): MethodDecorator =>
  applyDecorators(
    RouteConfig(CONFIG),
    ApiConsumes('multipart/form-data'),
    ApiExtraModels(Campos),
    ApiBody({
      schema: {
        allOf: [
          { $ref: getSchemaPath(Campos) },
          { type: 'object', required: [ARCHIVO], properties: { [ARCHIVO]: { type: 'string', format: 'binary' } } },
        ],
      },
    }),
  );

/** Injects the form that {@link RecibeArchivo} speaks of. */
export const ArchivoRecibido = createParamDecorator(
  (Campos: new () => object, context: ExecutionContext): Subida | UnreadableBody => {
    const { body, raw } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body instanceof UnreadableBody) return body; // the pipe tells what is wrong
    if (body instanceof FormularioSinLeer) return new Subida(raw, Campos);
    throw noForm();
  },
);
