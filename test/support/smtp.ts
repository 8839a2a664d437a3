import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** An e-mail as a server got it. */
export interface Recibido {
  to: string;
  /** Header and body as they came. */
  raw: string;
}

/** What a server does with what it is handed. */
export type Conducta =
  'acepta' | 'rechaza' | 'posterga' | 'corta' | 'sin_ingreso' | 'rechaza_remitente' | 'rechaza_datos';

/** A real SMTP server on this machine, which does what it is told. */
export class ServidorSmtp {
  readonly recibidos: Recibido[] = [];
  conducta: Conducta = 'acepta';
  /** Until when it does not say that it got an e-mail. */
  private until: Promise<void> = Promise.resolve();
  intentos = 0;
  private readonly server: SMTPServer;

  private constructor() {
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) =>
        this.conducta === 'sin_ingreso' ? done(refusal(535, 'Bad credentials')) : done(null, { user: 'registro' }),
      onMailFrom: (_address, _session, done) => {
        this.intentos += 1;
        done(this.conducta === 'rechaza_remitente' ? refusal(550, 'Sender refused') : null);
      },
      onRcptTo: (_address, _session, done) => {
        if (this.conducta === 'rechaza') done(refusal(550, '5.1.1 No such user'));
        else if (this.conducta === 'posterga') done(refusal(451, '4.7.1 Try later'));
        else done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.conducta === 'corta') return this.drop();
          if (this.conducta === 'rechaza_datos') return done(refusal(554, 'Looks like spam'));
          const to = session.envelope.rcptTo[0]!.address;
          this.recibidos.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
          void this.until.then(() => done());
        });
      },
    };
    this.server = new SMTPServer(options);
    this.server.on('error', () => undefined); // a client that is gone
  }

  static async start(): Promise<ServidorSmtp> {
    const servidor = new ServidorSmtp();
    await new Promise<void>((resolve) => void servidor.server.listen(0, '127.0.0.1', resolve));
    return servidor;
  }

  /** With a log-in, which it asks for only in part. */
  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://registro:secreto@127.0.0.1:${port}`;
  }

  /** Lets whoever hands over an e-mail wait. @returns what ends that */
  hold(): () => void {
    let release!: () => void;
    this.until = new Promise((resolve) => (release = resolve));
    return () => {
      this.until = Promise.resolve();
      release();
    };
  }

  messageIds(): string[] {
    return this.recibidos.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw)![1]!);
  }

  close(): Promise<void> {
    this.drop();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private drop(): void {
    for (const connection of this.server.connections as Set<{ _socket: { destroy(): void } }>) {
      connection._socket.destroy();
    }
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
