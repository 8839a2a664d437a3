/** What one process can serve; see CARAS. */
export const CARAS = ['api', 'panel', 'trabajo'] as const;
export type Cara = (typeof CARAS)[number];

/** Where files are kept: in a folder, or in a bucket that speaks S3, below `prefijo` ('' or ending in a slash). */
export type AlmacenConfig =
  | { readonly tipo: 'carpeta'; readonly carpeta: string }
  | {
      readonly tipo: 's3';
      readonly bucket: string;
      readonly prefijo: string;
      /** Absent: Amazon's own. */
      readonly endpoint: string | undefined;
      /** Absent: the one the SDK finds. */
      readonly region: string | undefined;
    };

/** A queue of SQS. */
export interface ColaConfig {
  readonly url: string;
  readonly endpoint: string;
  /** Absent: the one the SDK finds. */
  readonly region: string | undefined;
}

/** How many log-in attempts a minute are answered; 0 means no limit. */
export interface LimiteLogin {
  readonly porCuenta: number;
  readonly porDireccion: number;
}

/** Everything the environment decides, read once at start and frozen. Times carry their unit in the name. */
export interface Config {
  readonly projectRoot: string;
  readonly port: number;
  readonly host: string;
  /** Absent: the embedded PostgreSQL in `dataDir` is used. */
  readonly databaseUrl: string | undefined;
  readonly databaseMigrationUrl: string | undefined;
  /** A streaming replica that lists, reports, exports and statistics are read from; absent: everything is read from the one. */
  readonly databaseReadUrl: string | undefined;
  /** A replica that is further behind is not read from. */
  readonly replicaRetrasoSegundos: number;
  readonly dataDir: string;
  /** Where files that people hand in are kept. */
  readonly almacen: AlmacenConfig;
  /** The most that one file may have. */
  readonly archivoMaxBytes: number;
  readonly adminCorreo: string;
  readonly adminClave: string | undefined;
  /** Absent only with the embedded database, which keeps a generated one in `dataDir`. */
  readonly jwtSecreto: string | undefined;
  /**
   * The keys that secrets of partners are encrypted with, as `parseLlavero` reads them. Absent only where the database is not
   * embedded, and then none can be.
   */
  readonly credencialesClave: string | undefined;
  readonly tokenMinutos: number;
  readonly refreshDias: number;
  readonly refreshGraciaSegundos: number;
  /** How long a session of the panel lasts unused, and at most. */
  readonly sesionInactivaMinutos: number;
  readonly sesionTotalMinutos: number;
  readonly zonaHoraria: string;
  readonly corsOrigenes: readonly string[];
  /** Addresses or CIDR ranges whose forwarded headers are believed. */
  readonly proxyConfiable: readonly string[];
  /** The origin browsers know the pages by; absent: the one they were asked for at. */
  readonly urlPublica: string | undefined;
  /** Processes that serve; with more than one another keeps them. */
  readonly procesos: number;
  readonly caras: readonly Cara[];
  /** What wakes the workers of other processes; absent: they look by themselves. */
  readonly cola: ColaConfig | undefined;
  readonly limiteLogin: LimiteLogin;
  /** New filings an officer, in ten minutes; 0 means no limit. */
  readonly limiteCarga: number;
  /** Requests a minute and address; 0 means no limit. */
  readonly limiteInforme: number;
  /** Registrations of clients an hour and address; 0 means no limit. */
  readonly limiteRegistro: number;
  readonly informeDiscreto: boolean;
  /** A password that somebody else sets for an officer must be replaced by the officer before anything else. */
  readonly oficialCambiaClave: boolean;
  /** Whether whoever logs in with an e-mail nobody knows becomes a client, with so many credits; on this machine alone. */
  readonly altaAutomatica: boolean;
  readonly creditoInicial: number;
  /** Filings one statement carries at most, and how many such groups are under way at once. */
  readonly loteFilas: number;
  readonly loteEnVuelo: number;
  /** Where notices are handed in; absent: they are kept. May hold a password. */
  readonly smtpUrl: string | undefined;
  /** Whom notices come from: an e-mail, with or without a name before it; absent: one at the host of `urlPublica`. */
  readonly smtpRemitente: string | undefined;
  /** Whether owners are told of each infraction. */
  readonly avisoInfraccion: boolean;
  /** How many bytes of files a client may hand in within a day. */
  readonly cuotaClienteBytes: number;
  /** How long the file of a batch, and what became of its lines, is kept once it is done. */
  readonly archivosDias: number;
  /** For how long the process that works on files waits for another one, in seconds. */
  readonly archivosEsperaSegundos: number;
  /** How long what a sent notice says is kept. */
  readonly avisosDias: number;
  /** How long after each failure a webhook is sent again, in ms; after the last it is given up. */
  readonly webhooksEsperas: readonly number[];
  /** Whether webhooks go to addresses without TLS too. */
  readonly webhooksHttp: boolean;
  /** Addresses or CIDR ranges that webhooks go to though they are not global. */
  readonly webhooksRedes: readonly string[];
  /** How long deliveries of webhooks are kept. */
  readonly entregasDias: number;
  /** How often a backup is made without anybody asking; absent: never. */
  readonly respaldoCadaSegundos: number | undefined;
  /** Of those so many are kept, the latest. */
  readonly respaldoGuardar: number;
  readonly respaldoCarpeta: string;
  /** What backups are encrypted with; absent: they are not, and keys are not in them. */
  readonly respaldoClave: string | undefined;
  /** Absent: `/metrics` answers this machine alone. */
  readonly metricasToken: string | undefined;
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Injection token of the frozen {@link Config}. */
export const CONFIG = Symbol('CONFIG');

/** The configuration of a running server: the secret is known by then. */
export interface ReadyConfig extends Config {
  readonly jwtSecreto: string;
}
