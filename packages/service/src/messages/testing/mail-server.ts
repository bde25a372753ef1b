import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a server got it, with headers and parts decoded. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** A mail server of a test, on this machine. */
export interface MailServerOfTest {
  readonly url: string;
  readonly port: number;
  readonly mails: Mail[];
  /** What it answers to the next message, instead of taking it; `end` hangs up. */
  next(...answers: (number | 'end')[]): void;
  /** What it answers to each recipient, by address. */
  readonly refusing: Map<string, number>;
  stop(): Promise<void>;
}

const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

export const startMailServer = async (options: SMTPServerOptions = {}): Promise<MailServerOfTest> => {
  const mails: Mail[] = [];
  const answers: (number | 'end')[] = [];
  const refusing = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const code = refusing.get(address);
      done(code === undefined ? null : refusal(code));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = answers.shift();
        if (answer === 'end') {
          for (const connection of server.connections) (connection as { close(): void }).close();
          return;
        }
        if (answer !== undefined) {
          done(refusal(answer));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ from, to: rcptTo.map(({ address }) => address), ...read(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refusing,
    next: (...given) => {
      answers.push(...given);
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
};

const read = (raw: string): Omit<Mail, 'from' | 'to'> => {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((part) => partOf(part.replace(/^\r\n/, '')));
  const inType = (type: string): string => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part ? decoded(part) : '';
  };
  return { headers, raw, text: inType('text/plain'), html: inType('text/html') };
};

const partOf = (raw: string): { headers: Map<string, string>; body: string } => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.toLowerCase(), value.join(':').trim()];
    }),
  );
  return { headers, body: rest.join('\r\n\r\n') };
};

const decoded = ({ headers, body }: ReturnType<typeof partOf>): string => {
  switch (headers.get('content-transfer-encoding')) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable': {
      const bytes = body
        .replace(/=\r\n/g, '')
        .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8');
    }
    default:
      return body;
  }
};
