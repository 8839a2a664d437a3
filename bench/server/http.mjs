// What the bench itself asks of the server: log-ins and single requests.
import { ADMIN } from './installation.mjs';
import { CLAVE_OFICIAL } from '../data/fill.mjs';

const API = '/api/v1';
/** What browsers say of a request that a page of the site itself makes. */
const FROM_OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

/** @param {string} url @param {string} username @param {string} password @returns {Promise<string>} access token */
async function login(url, username, password) {
  const response = await fetch(`${url}${API}/login/access-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`el ingreso de ${username} respondió ${response.status}`);
  return (await response.json()).access_token;
}

/** @param {string} url */
export function loginAsAdmin(url) {
  return login(url, ADMIN.username, ADMIN.password);
}

/** Enters a type of the tariff that has a price; gives its code. @param {string} url @param {string} codigo */
export async function enterTipo(url, codigo) {
  const token = await loginAsAdmin(url);
  const tipo = { codigo, descripcion: 'Cruza con luz roja.', gravedad: 'grave' };
  const response = await fetch(`${url}${API}/tarifario`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...tipo, precio: { unidad: 'CLP', cantidad: '59228' } }),
  });
  if (response.status !== 201) throw new Error(`el tipo respondió ${response.status}`);
  return codigo;
}

/** One token an officer. @param {string} url @param {{ numero: string }[]} oficiales */
export async function loginOficiales(url, oficiales) {
  const tokens = [];
  for (const { numero } of oficiales) tokens.push(await login(url, numero, CLAVE_OFICIAL));
  return tokens;
}

/** The cookies of a panel session, as a request sends them. @param {string} url @returns {Promise<string>} */
export async function loginToPanel(url) {
  const page = await fetch(`${url}/admin/login`);
  const [, csrf] = /name="csrf" value="([^"]*)"/.exec(await page.text()) ?? [];
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...FROM_OWN_PAGE, cookie: cookiesOf(page) },
    body: new URLSearchParams({ csrf, correo: ADMIN.username, clave: ADMIN.password }),
  });
  if (response.status !== 303) throw new Error(`el ingreso al panel respondió ${response.status}`);
  return cookiesOf(response);
}

/** @param {Response} response */
function cookiesOf(response) {
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return cookies.join('; ');
}

/** A request that must be answered 200; gives the body. @param {string} url @param {Record<string, string>} headers */
export async function get(url, headers) {
  const response = await fetch(url, { headers });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} respondió ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
