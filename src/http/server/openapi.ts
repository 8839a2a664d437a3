import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemaDto } from '../answers/problema.dto.js';
import type { Config } from '../../config/config.js';
import { assetUrl } from '../pages/assets.js';

const TOKEN_URL = '/api/v1/login/access-token';
const SELF = { url: '/', description: 'Este servidor' };

/** The OpenAPI 3.1 description of the API, which is found at this server and, before that, at its public origin. */
export function createOpenApi(app: INestApplication, urlPublica?: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Registro de Infracciones')
    .setDescription(
      'API del registro de infracciones de tránsito. Pida un token en «Autorizar» con el número del oficial o el ' +
        'correo del administrador, y pruebe cada operación aquí mismo.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Pegue un token.' }, 'bearer')
    .addOAuth2(
      {
        type: 'oauth2',
        description: 'Usuario y clave: el token se pide solo.',
        flows: { password: { tokenUrl: TOKEN_URL, refreshUrl: TOKEN_URL, scopes: {} } },
      },
      'clave',
    )
    .build();
  builder.servers = [...(urlPublica ? [{ url: urlPublica, description: 'Dirección pública' }] : []), SELF];
  const document = SwaggerModule.createDocument(app, builder, {
    extraModels: [ProblemaDto],
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  declarePublicOperations(document);
  return document;
}

/** Says of each operation without security that this is on purpose. */
function declarePublicOperations(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.patch, path.delete]) {
      if (operation) operation.security ??= [];
    }
  }
}

/** Serves Swagger UI at /docs and the description at /docs-json. */
export function setupDocs(app: INestApplication, { urlPublica }: Config): void {
  SwaggerModule.setup('docs', app, () => createOpenApi(app, urlPublica), {
    jsonDocumentUrl: 'docs-json',
    raw: ['json'],
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
