/** What nodemailer says of an e-mail that did not leave. */
interface SmtpError {
  code?: string;
  /** During which command. */
  command?: string;
  /** The server's answer: 550. */
  responseCode?: number;
  response?: string;
  message?: string;
}

/**
 * Whether the server refuses this e-mail or its reader for good: 5xx to RCPT or DATA. That it refuses us (log-in,
 * sender, connection) says nothing of the notice, and whoever runs this server can mend it.
 */
export function isRefusal(error: unknown): boolean {
  const { command = '', responseCode = 0 } = error as SmtpError;
  return responseCode >= 500 && responseCode < 600 && (command.startsWith('RCPT') || command === 'DATA');
}

/** In which words it is kept: what the server said, or what went wrong with it. */
export function describeSmtpError(error: unknown): string {
  const { response, code, message } = error as SmtpError;
  return (response ?? [code, message].filter(Boolean).join(': ')).slice(0, 500);
}
