import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One address behind which the server may change, as authorities have before their databases. */
export class MovableAddress {
  private readonly sockets = new Set<Socket>();
  private isSilent = false;

  private constructor(
    private readonly server: Server,
    private port: number,
  ) {
    server.on('connection', (socket) => this.join(socket));
  }

  static async before(url: string): Promise<MovableAddress> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new MovableAddress(server, Number(new URL(url).port));
  }

  /** The same URL at this address. */
  of(url: string): string {
    const address = new URL(url);
    address.port = String((this.server.address() as AddressInfo).port);
    return address.href;
  }

  /** New connections lead there; those there are stay where they are. */
  moveTo(url: string): void {
    this.port = Number(new URL(url).port);
  }

  /** Nothing passes any more, and nobody is told. */
  fallSilent(): void {
    this.isSilent = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** Ends the connections there are. @returns how many */
  cut(): number {
    const { size } = this.sockets;
    for (const socket of this.sockets) socket.destroy();
    return size;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(client: Socket): void {
    const server = connect(this.port, '127.0.0.1');
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.on('data', (data) => void (this.isSilent || other.write(data)));
      if (this.isSilent) socket.pause();
    }
  }
}
