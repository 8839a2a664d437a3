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
import { problemResponse, type Codigos } from './problem-response.js';

/** Documents the errors a handler answers with. */
export function ApiProblems(...statuses: number[]): MethodDecorator & ClassDecorator {
  return applyDecorators(...statuses.map((status) => ApiResponse({ status, ...problemResponse(status) })));
}

/** Documents by their names the errors that are a handler's own, in place of what all of their status say. */
export function ApiCodigos(byStatus: Readonly<Record<number, Codigos>>): MethodDecorator {
  return applyDecorators(
    ...Object.entries(byStatus).map(([status, codigos]) => {
      return ApiResponse({ status: Number(status), ...problemResponse(Number(status), codigos) });
    }),
  );
}

type Dto = new () => object;

/** Documents a body that may come as a form or as JSON, each of them in one of several shapes. */
export function ApiBodies({ form, json }: Readonly<Record<'form' | 'json', readonly Dto[]>>): MethodDecorator {
  const schemaOf = (shapes: readonly Dto[]): object => {
    const references = shapes.map((shape) => ({ $ref: getSchemaPath(shape) }));
    return references.length > 1 ? { anyOf: references } : references[0]!;
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
