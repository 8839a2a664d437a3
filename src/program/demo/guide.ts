import { ADMINISTRADOR, AVISADO, CLAVE_DE_OFICIALES, CLIENTE } from './demo-config.js';
import { INFRACCIONES_DEL_CIUDADANO } from './sample/infracciones.js';
import type { Sample } from './sample/sample.js';

/** How to try the demo that listens at `url`: the log-ins, a line to paste into a shell, where a partner is told of it. */
export function describeDemo(url: string, { oficiales, ciudadano, vehiculos }: Sample, receptor: string): string {
  const { numero } = oficiales[0]!;
  const { placa_patente } = vehiculos.find(({ dueno }) => dueno === ciudadano.correo)!;
  return [
    'Demostración: personas, vehículos e infracciones son inventados y estas claves, públicas.',
    '',
    `  administrador:  ${ADMINISTRADOR.correo}   clave: ${ADMINISTRADOR.clave}   ${url}/admin`,
    `  oficial:        ${numero}   clave: ${CLAVE_DE_OFICIALES}   ${url}/login`,
    `  cliente:        ${CLIENTE.correo}   clave: ${CLIENTE.clave}   ${url}/clientes`,
    `  ciudadano:      ${ciudadano.correo}   ${INFRACCIONES_DEL_CIUDADANO} infracciones   ${url}/informe`,
    `  aliado:         ${AVISADO.nombre}   su receptor muestra lo que se le avisa: ${receptor}`,
    '',
    'Para cargar una infracción más de ese ciudadano, pegue esta línea en otra terminal:',
    '',
    filingLine(`${url}/api/v1`, numero, placa_patente),
    '',
    `El aviso llega firmado al receptor del aliado; cómo salió está en ${url}/admin/resources/entregas`,
    '',
  ].join('\n');
}

/** Needs curl and sed only. Every paste files another infraction: the instant is the present one. */
function filingLine(api: string, numero: string, placa: string): string {
  const login = `curl -s '${api}/login/access-token' -d username=${numero} -d password=${CLAVE_DE_OFICIALES}`;
  const token = `$(${login} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;
  const acta = `'{"placa_patente":"${placa}","timestamp":'$(date +%s)',"codigos":["8-II"],"comentarios":"Cruza con luz roja."}'`;
  return `curl -s '${api}/cargar_infraccion' -H "Authorization: Bearer ${token}" -H 'Content-Type: application/json' -d ${acta}`;
}
