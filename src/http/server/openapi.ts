import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemaDto } from '../answers/problema.dto.js';
import type { Config } from '../../config/config.js';
import { assetUrl } from '../pages/assets.js';
import { ownOrigin } from '../pages/own-site.js';
import { completeAnswers, operationsOf } from './openapi-answers.js';
import { completeRequests, shortenSummaries } from './openapi-requests.js';

const TOKEN_URL = '/api/v1/login/access-token';
/** Where `npm start` serves: for whoever imports the committed description. */
const LOCAL = 'http://localhost:3000';
const JSON_URL = 'docs-json';

/** The OpenAPI 3.1 description of the API, which is found at `origin`; '' is wherever the description itself was found. */
export function createOpenApi(app: INestApplication, origin = LOCAL): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Registro de Infracciones')
    .setDescription(
      'API del registro de infracciones de tránsito. Pida un token en «Autorizar» con el número del oficial o el ' +
        'correo del administrador, y pruebe cada operación aquí mismo. El permiso que pide cada una está en `x-permiso`; ' +
        'qué roles lo tienen, en docs/roles.md, y los de su cuenta, en `GET /yo`. Para cargar muchas infracciones, vehículos ' +
        'o personas de una vez, o consultar muchas placas, se envía un archivo: `POST /lotes`, y después se revisa y se confirma.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Pegue un token.' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    extraModels: [ProblemaDto],
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  for (const { operation } of operationsOf(document)) operation.security ??= []; // open, and on purpose
  shortenSummaries(document);
  completeRequests(document);
  completeAnswers(document);
  return foundAt(origin, document);
}

/**
 * The same description, of the API at `origin`. A relative address is right only where the description is read at its own
 * server: tools that import it know no other than those it names.
 */
function foundAt(origin: string, document: OpenAPIObject): OpenAPIObject {
  const tokenUrl = `${origin}${TOKEN_URL}`;
  const clave = {
    type: 'oauth2' as const,
    description: 'Usuario y clave: el token se pide solo.',
    flows: { password: { tokenUrl, refreshUrl: tokenUrl, scopes: {} } },
  };
  const securitySchemes = { ...document.components?.securitySchemes, clave };
  return { ...document, servers: [{ url: origin || '/' }], components: { ...document.components, securitySchemes } };
}

/** Serves Swagger UI at /docs and the description at /docs-json. */
export function setupDocs(app: INestApplication, { urlPublica }: Config): void {
  SwaggerModule.setup('docs', app, () => createOpenApi(app, ''), {
    jsonDocumentUrl: JSON_URL,
    raw: ['json'],
    patchDocumentOnRequest: (request, reply, document) => {
      const { routeOptions, host, protocol } = request as FastifyRequest;
      if (routeOptions.url !== `/${JSON_URL}`) return document;
      // It names the host it was asked by: a cache must not hand that to others. `Origin` is another site's word.
      void (reply as FastifyReply).header('cache-control', 'no-store');
      return foundAt(ownOrigin({ headers: {}, host, protocol }, urlPublica), document);
    },
    customSiteTitle: 'Registro de Infracciones: API',
    customfavIcon: assetUrl('logo.svg'),
    customCssUrl: [assetUrl('tokens.css'), assetUrl('docs.css')],
    customJs: assetUrl('docs.js'),
    swaggerOptions: {
      persistAuthorization: false,
      displayRequestDuration: true,
      syntaxHighlight: { theme: 'obsidian' }, // its own choice is too faint
    },
  });
}
