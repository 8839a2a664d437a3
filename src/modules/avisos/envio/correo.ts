import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type ReadyConfig } from '../../../config/config.js';
import { correoDe } from '../../../config/smtp.js';

/** An e-mail that is to leave. */
export interface Correo {
  /** The notice's: each repetition of the same bears the same Message-ID. */
  id: string;
  destinatario: string;
  asunto: string;
  texto: string;
  html: string;
  /** Where its reader can say that he wants no more. */
  baja: string | undefined;
}

/** A server that takes longer than this to connect, to greet or to go on is held for gone. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Hands e-mails to the server of SMTP_URL. */
@Injectable()
export class CorreoService {
  private readonly transport: Transporter | undefined;
  private readonly remitente: string;

  constructor(@Inject(CONFIG) { smtpUrl, smtpRemitente, urlPublica }: ReadyConfig) {
    const host = urlPublica === undefined ? 'localhost' : new URL(urlPublica).hostname;
    this.remitente = smtpRemitente ?? `Registro de Infracciones <registro@${host}>`;
    this.transport =
      smtpUrl === undefined
        ? undefined
        : createTransport({
            url: smtpUrl,
            connectionTimeout: CONNECT_MS,
            greetingTimeout: CONNECT_MS,
            socketTimeout: SILENCE_MS,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  /** Whether there is a server at all. */
  get canSend(): boolean {
    return this.transport !== undefined;
  }

  /** Resolves once the server has taken it. @throws what nodemailer does; see {@link isRefusal} */
  async send({ id, destinatario, asunto, texto, html, baja }: Correo): Promise<void> {
    await this.transport!.sendMail({
      from: this.remitente,
      to: { name: '', address: destinatario },
      subject: asunto,
      text: texto,
      html,
      messageId: `<${id}@${correoDe(this.remitente).split('@')[1]}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(baja && { 'List-Unsubscribe': `<${baja}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    });
  }
}
