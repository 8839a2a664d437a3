import { writeMonto } from '../../../core/money/escritura.js';
import { toReferencia } from '../../../core/text/referencia.js';
import { fechaFormatter } from '../../../http/pages/fecha.js';
import type { Enlaces } from '../enlaces.service.js';
import {
  TIPOS_DE_AVISO,
  type AvisoDeTarifario,
  type CambioDeTarifario,
  type ClaveOlvidadaDatos,
  type CuentaPorConfirmarDatos,
  type DatosDeAviso,
  type InfraccionCargadaDatos,
  type SuscripcionApagadaDatos,
  type TipoAviso,
} from '../tipos-de-aviso.js';
import type { Mensaje } from './mensaje.js';

/** What is needed to put notices into words. */
export interface Redaccion {
  zonaHoraria: string;
  enlaces: Enlaces;
  /** Links that work once and are nobody's business but the reader's are left out. */
  oculta: boolean;
}

/** Puts a notice into words. */
export function redactar<T extends TipoAviso>(tipo: T, datos: DatosDeAviso[T], redaccion: Redaccion): Mensaje {
  if (tipo === 'clave_olvidada') return claveOlvidada(datos as ClaveOlvidadaDatos, redaccion);
  if (tipo === 'cuenta_por_confirmar') return cuentaPorConfirmar(datos as CuentaPorConfirmarDatos, redaccion);
  if (tipo === 'infraccion_cargada') return infraccionCargada(datos as InfraccionCargadaDatos, redaccion);
  if (tipo === 'suscripcion_apagada') return suscripcionApagada(datos as SuscripcionApagadaDatos, redaccion);
  return cambioDeTarifario(tipo, datos as CambioDeTarifario, redaccion);
}

function claveOlvidada({ solicitud_id, expira_en }: ClaveOlvidadaDatos, redaccion: Redaccion): Mensaje {
  return {
    asunto: 'Elija una clave nueva',
    parrafos: [
      'Alguien, probablemente usted, dijo que olvidó la clave de su cuenta.',
      'Con este enlace elige una nueva. Sirve una sola vez.',
    ],
    hechos: [['Sirve hasta', cuando(expira_en, redaccion)]],
    enlace: {
      texto: 'Elegir una clave nueva',
      href: redaccion.oculta ? null : redaccion.enlaces.claveNueva(solicitud_id),
    },
    pie: ['Si no fue usted, no haga nada: su clave sigue siendo la misma.'],
  };
}

function cuentaPorConfirmar(datos: CuentaPorConfirmarDatos, redaccion: Redaccion): Mensaje {
  const { solicitud_id, nombre, expira_en } = datos;
  return {
    asunto: 'Confirme su cuenta',
    parrafos: [
      `Alguien, probablemente usted, pidió una cuenta de cliente a nombre de ${nombre} con este correo.`,
      'Con este enlace la confirma. Desde entonces entra con la clave que eligió al pedirla.',
    ],
    hechos: [['Sirve hasta', cuando(expira_en, redaccion)]],
    enlace: {
      texto: 'Confirmar la cuenta',
      href: redaccion.oculta ? null : redaccion.enlaces.confirmarCliente(solicitud_id),
    },
    pie: ['Si no fue usted, no haga nada: sin la confirmación nadie puede usar la cuenta.'],
  };
}

function infraccionCargada(datos: InfraccionCargadaDatos, redaccion: Redaccion): Mensaje {
  const { infraccion_id, nombre, placa_patente, momento, comentarios, persona_id } = datos;
  const { conceptos, moneda, importe } = datos;
  return {
    asunto: `Nueva infracción del vehículo ${placa_patente}`,
    parrafos: [`${nombre}: se cargó una infracción de un vehículo que está a su nombre.`],
    hechos: [
      ['Referencia', toReferencia(infraccion_id)],
      ['Placa', placa_patente],
      ['Cuándo', cuando(momento, redaccion)],
      ...(comentarios ? ([['Qué pasó', comentarios]] as const) : []),
      ...(conceptos ? ([['Infracción', conceptos.join('; ')]] as const) : []),
      ...(moneda && importe !== undefined ? ([['Importe', writeMonto(importe, moneda)]] as const) : []),
    ],
    enlace: { texto: 'Ver mis infracciones', href: redaccion.enlaces.pagina('/informe') },
    pie: ['Recibe este correo porque figura como dueño o dueña del vehículo.'],
    baja: redaccion.enlaces.baja(persona_id),
  };
}

function suscripcionApagada({ aliado, url, eventos }: SuscripcionApagadaDatos, { enlaces }: Redaccion): Mensaje {
  return {
    asunto: `Se apagó una suscripción de ${aliado}`,
    parrafos: [
      `El receptor de ${aliado} no aceptó nada en cinco días: se dejó de mandarle avisos.`,
      'Lo que estaba pendiente se canceló. Cuando el receptor funcione, vuelva a prenderla y repita las entregas del período.',
    ],
    hechos: [
      ['Aliado', aliado],
      ['Dirección', url],
      ['Eventos', eventos.join(', ')],
    ],
    enlace: { texto: 'Abrir el panel', href: enlaces.pagina('/admin') },
    pie: ['Recibe este correo porque administra este registro.'],
  };
}

function cambioDeTarifario(tipo: AvisoDeTarifario, datos: CambioDeTarifario, redaccion: Redaccion): Mensaje {
  const { que, antes, despues, desde, por, enlace = '/tarifario' } = datos;
  const hechos: [string, string | null][] = [
    ['Qué', que],
    ['Antes', antes],
    ['Después', despues],
    ['Desde', desde && cuando(desde, redaccion)],
    ['Lo hizo', por],
  ];
  return {
    asunto: `${TIPOS_DE_AVISO[tipo]}: ${que}`,
    parrafos: [`${TIPOS_DE_AVISO[tipo]}.`],
    hechos: hechos.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    enlace: { texto: 'Ver el tarifario', href: redaccion.enlaces.pagina(enlace) },
    pie: ['Recibe este correo porque administra el tarifario.'],
  };
}

const FORMATTERS = new Map<string, ReturnType<typeof fechaFormatter>>();

function cuando(instant: string, { zonaHoraria }: Redaccion): string {
  const format = FORMATTERS.get(zonaHoraria) ?? fechaFormatter(zonaHoraria);
  FORMATTERS.set(zonaHoraria, format);
  const { dia, hora } = format(Date.parse(instant));
  return `${dia}, ${hora}`;
}
