import type { OnApplicationShutdown } from '@nestjs/common';
import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import type { FastifyBaseLogger } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import type { ColaConfig } from '../../../config/config.js';
import { loggable } from '../../../core/log/loggable.js';
import { Cola } from './cola.js';

type Sdk = typeof import('@aws-sdk/client-sqs');

/** The longest that SQS holds a question open. */
const WAIT_SECONDS = 20;
const AT_ONCE = 10;
/** Between two looks at a queue that does not answer; in ms. */
const TROUBLED_MS = 5_000;
/** Of a queue that is silent, beyond what it may be; in ms. */
const SILENT_MS = (WAIT_SECONDS + 10) * 1_000;
const CONNECT_MS = 3_000;

/** One message `{"tipo": …}` for whoever listens first: he takes as many jobs as he has room for. */
export class ColaSqs extends Cola implements OnApplicationShutdown {
  private opening: Promise<{ sdk: Sdk; client: SQSClient }> | undefined;
  private readonly stopping = new AbortController();
  private listening: Promise<void> = Promise.resolve();
  /** Kinds of which a message is on its way, and whether there was more since it left. */
  private readonly onTheirWay = new Map<string, boolean>();
  private isTroubled = false;

  constructor(
    private readonly config: ColaConfig,
    private readonly log: Pick<FastifyBaseLogger, 'warn'>,
  ) {
    super();
  }

  avisar(tipo: string): void {
    if (this.onTheirWay.has(tipo)) this.onTheirWay.set(tipo, true);
    else void this.send(tipo);
  }

  escuchar(onAviso: (tipo: string) => void): void {
    this.listening = this.listen(onAviso);
  }

  async callar(): Promise<void> {
    this.stopping.abort();
    await this.listening;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.callar();
    if (this.opening) (await this.opening).client.destroy();
  }

  /** A burst of jobs of one kind is told as two: what comes while a message is on its way shares the next. */
  private async send(tipo: string): Promise<void> {
    this.onTheirWay.set(tipo, false);
    try {
      const { sdk, client } = await this.open();
      await client.send(
        new sdk.SendMessageCommand({ QueueUrl: this.config.url, MessageBody: JSON.stringify({ tipo }) }),
      );
      this.isTroubled = false;
    } catch (error) {
      this.trouble(error);
    }
    const isThereMore = this.onTheirWay.get(tipo);
    this.onTheirWay.delete(tipo);
    if (isThereMore) await this.send(tipo);
  }

  private async listen(onAviso: (tipo: string) => void): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const messages = await this.receive(signal);
        this.isTroubled = false;
        for (const tipo of tiposOf(messages)) onAviso(tipo);
        await this.forget(messages);
      } catch (error) {
        if (signal.aborted) return;
        this.trouble(error);
        await pause(TROUBLED_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async receive(abortSignal: AbortSignal): Promise<Message[]> {
    const { sdk, client } = await this.open();
    const { Messages = [] } = await client.send(
      new sdk.ReceiveMessageCommand({
        QueueUrl: this.config.url,
        WaitTimeSeconds: WAIT_SECONDS,
        MaxNumberOfMessages: AT_ONCE,
      }),
      { abortSignal },
    );
    return Messages;
  }

  private async forget(messages: Message[]): Promise<void> {
    if (messages.length === 0) return;
    const { sdk, client } = await this.open();
    const Entries = messages.map(({ ReceiptHandle }, n) => ({ Id: String(n), ReceiptHandle }));
    await client.send(new sdk.DeleteMessageBatchCommand({ QueueUrl: this.config.url, Entries }));
  }

  private trouble(error: unknown): void {
    if (!this.isTroubled) this.log.warn({ err: loggable(error) }, 'cola sin respuesta');
    this.isTroubled = true;
  }

  /** The SDK is loaded where there is a queue and nowhere else. */
  private open(): Promise<{ sdk: Sdk; client: SQSClient }> {
    return (this.opening ??= load(this.config));
  }
}

async function load({ endpoint, region }: ColaConfig): Promise<{ sdk: Sdk; client: SQSClient }> {
  const sdk = await import('@aws-sdk/client-sqs');
  const requestHandler = { connectionTimeout: CONNECT_MS, socketTimeout: SILENT_MS };
  return { sdk, client: new sdk.SQSClient({ endpoint, requestHandler, ...(region === undefined ? {} : { region }) }) };
}

/** What the messages name, each once. What is no message of ours names nothing. */
function tiposOf(messages: Message[]): Set<string> {
  const tipos = messages.map(({ Body = '' }) => {
    try {
      return (JSON.parse(Body) as { tipo?: unknown } | null)?.tipo;
    } catch {
      return undefined;
    }
  });
  return new Set(tipos.filter((tipo): tipo is string => typeof tipo === 'string'));
}
