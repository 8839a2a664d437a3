import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

/** What the SDK finds its credentials in. Without the last it would ask an address of the cloud for a role. */
export const AWS_ENV = {
  AWS_ACCESS_KEY_ID: 'prueba',
  AWS_SECRET_ACCESS_KEY: 'prueba',
  AWS_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** A process that speaks S3 and SQS. What it keeps goes with it. */
export class AwsServer {
  /** What it was asked, as `PUT /bucket/key?…`. */
  readonly requests: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    child.on('message', ({ request }: { request: string }) => void this.requests.push(request));
  }

  /** @param port one that an earlier one had, to come back there */
  static async start(port = 0): Promise<AwsServer> {
    const child = fork(join(__dirname, 'aws-server.mjs'), [String(port)]);
    const [message] = (await once(child, 'message')) as [{ port: number }];
    return new AwsServer(child, `http://127.0.0.1:${message.port}`);
  }

  s3(): S3Client {
    return new S3Client({ endpoint: this.url, forcePathStyle: true });
  }

  sqs(): SQSClient {
    return new SQSClient({ endpoint: this.url });
  }

  /** Ends as if its machine had been switched off. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }
}
