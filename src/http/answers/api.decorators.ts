import { applyDecorators, Param, type PipeTransform } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiSecurity,
  getSchemaPath,
} from '@nestjs/swagger';
import { parseId } from '../../core/fields/id.js';
import { EXAMPLE_REQUEST_ID } from '../../core/requests/request-id.js';
import { problem } from './problem.js';
import { ProblemaDto } from './problema.dto.js';

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'La solicitud tiene un dato inválido; `errores` nombra el campo.',
  401: 'Falta el token, venció, fue revocado o no es válido.',
  403: 'El token es válido, pero su titular no tiene permiso, o debe cambiar antes su clave provisoria.',
  404: 'No existe lo que se pide.',
  409: 'Ya existe, o está en uso por otros registros.',
  412: 'El registro cambió desde que se leyó (`If-Match`).',
  415: 'El cuerpo no tiene un formato admitido, está comprimido o no está en UTF-8; `detail` dice cuál de los tres.',
  422: 'La clave de idempotencia ya se usó con otro contenido.',
  429: 'Demasiadas solicitudes; `Retry-After` dice cuándo volver.',
};

/** Documents the errors a handler answers with. */
export function ApiProblems(...statuses: number[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: DESCRIPTIONS[status] ?? '',
        content: {
          'application/problem+json': {
            schema: { $ref: getSchemaPath(ProblemaDto) },
            example: problem(status, EXAMPLE_REQUEST_ID),
          },
        },
      }),
    ),
  );
}

type Dto = new () => object;

/** Documents a body that may come as a form or as JSON, each of them in one of several shapes. */
export function ApiBodies({ form, json }: Readonly<Record<'form' | 'json', readonly Dto[]>>): MethodDecorator {
  const schemaOf = (shapes: readonly Dto[]): object => {
    const references = shapes.map((shape) => ({ $ref: getSchemaPath(shape) }));
    return references.length > 1 ? { oneOf: references } : references[0]!;
  };
  return applyDecorators(
    ApiExtraModels(...form, ...json),
    ApiOperation(
      {
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': { schema: schemaOf(form) },
            'application/json': { schema: schemaOf(json) },
          },
        },
      },
      { overrideExisting: false },
    ),
  );
}

/**
 * The handler asks for a Bearer token: pasted by hand or obtained by Swagger with the password flow. A handler whose
 * permission not every holder has documents its 403 itself.
 */
export const ApiToken = (): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiBearerAuth('bearer'), ApiSecurity('clave'), ApiProblems(401));

/** Documents the header that guards against overwriting someone else's change. */
export const ApiIfMatch = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: false, description: 'El ETag leído; si ya no es el vigente, 412.' }),
    ApiProblems(412),
  );

class ParseIdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    return parseId(value, 'id');
  }
}

/** Documents the path parameter that {@link IdParam} injects. */
export const ApiIdParam = (): MethodDecorator =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Identificador del registro.' });

/** Injects the id of the path. */
export const IdParam = (): ParameterDecorator => Param('id', ParseIdPipe);
