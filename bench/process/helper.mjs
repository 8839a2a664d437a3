// Programs of ours that work beside the bench, each in a process of its own: what generates load must not share
// a thread with what prints, and what stands for a server needs one for itself.
import { fork } from 'node:child_process';

const running = new Set();

/** A child process that answers one question at a time. */
export class Helper {
  #child;
  #waiting;

  /**
   * @param {string} module absolute path of a module that calls `serve`
   * @param {string[]} [args]
   */
  constructor(module, args = []) {
    this.#child = fork(module, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    running.add(this.#child);
    this.#child.on('message', (answer) => this.#settle(answer));
    this.#child.once('exit', (code, signal) => {
      running.delete(this.#child);
      this.#settle({ error: `«${module}» terminó con ${signal ?? code}` });
    });
  }

  /** @param {object} question @returns {Promise<any>} */
  ask(question) {
    if (this.#waiting) throw new Error('one question at a time');
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) throw new Error('the helper has ended');
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#child.send(question);
    });
  }

  stop() {
    return new Promise((resolve) => {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) return resolve();
      this.#child.once('exit', () => resolve());
      this.#child.kill('SIGKILL');
    });
  }

  #settle({ error, result }) {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error));
  }
}

/** For an end in a hurry: leaves no process behind. */
export function killHelpers() {
  for (const child of running) child.kill('SIGKILL');
}
