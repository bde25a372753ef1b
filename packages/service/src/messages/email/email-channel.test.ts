import { createServer, type AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Letter } from '../channel.ts';
import { startMailServer, type MailServerOfTest } from '../testing/mail-server.ts';
import { outcomeOf } from './delivering.ts';
import { emailChannel, mailServerAt } from './email-channel.ts';

const from = { name: 'Fast Parcels', address: 'service@operator.example' };
const letter: Letter = {
  id: 'msg_1',
  kind: 'rating',
  to: 'lin@example.com',
  language: 'zh-Hans',
  subject: '包裹 SF1 的服务如何？',
  paragraphs: ['您在 <b>Shop</b> & Co 的包裹已签收。'],
  link: { label: '评价服务', url: 'https://shop.example/rate?a=1&b="><script>alert(1)</script>#token' },
  optOut: { label: '不再询问我', url: `https://track.example/v1/opt-out/${'e'.repeat(600)}` },
  closing: 'We carry parcels for <i>Shop</i>.',
};

let server: MailServerOfTest | undefined;
const start = async (...options: Parameters<typeof startMailServer>): Promise<MailServerOfTest> =>
  (server = await startMailServer(...options));
const channelTo = ({ url }: Pick<MailServerOfTest, 'url'>) => emailChannel({ server: mailServerAt(url), from });
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe('A letter by e-mail', () => {
  it('says the same as text and as HTML, in the language of its reader, from the operator', async () => {
    const to = await start();
    expect(await channelTo(to).send(letter)).toEqual({ state: 'sent' });
    const [mail] = to.mails;
    expect(mail).toMatchObject({ from: 'service@operator.example', to: ['lin@example.com'] });
    expect(mail?.headers.get('from')).toBe('Fast Parcels <service@operator.example>');
    expect(mail?.headers.get('to')).toBe('lin@example.com');
    expect(mail?.headers.get('message-id')).toBe('<msg_1@operator.example>');
    expect(mail?.headers.get('content-language')).toBe('zh-Hans');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    for (const line of [...letter.paragraphs, letter.closing, letter.link?.url]) expect(mail?.text).toContain(line);
    expect(mail?.html).toContain('<html lang="zh-Hans">');
  });

  it('holds no markup but its own', async () => {
    const to = await start();
    await channelTo(to).send(letter);
    const html = to.mails[0]?.html ?? '';
    expect(html).toContain('&lt;b&gt;Shop&lt;/b&gt; &amp; Co');
    expect(html).not.toMatch(/<script|<b>|<i>|"><s/);
    expect(html.match(/<a href="[^"<>]*">/g)).toHaveLength(2);
  });

  it('is left by one click of a mail program, where it may be left at all', async () => {
    const to = await start();
    await channelTo(to).send(letter);
    await channelTo(to).send({ ...letter, optOut: null });
    const [mail, must] = to.mails;
    expect(mail?.headers.get('list-unsubscribe')).toBe(`<${letter.optOut?.url ?? ''}>`);
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(must?.headers.has('list-unsubscribe')).toBe(false);
    expect(must?.text).not.toContain('opt-out');
  });

  it('takes no line of a subject for a header, and no address for more than one', async () => {
    const to = await start();
    await channelTo(to).send({ ...letter, subject: 'Hello\r\nBcc: all@example.com' });
    expect(to.mails[0]?.headers.get('subject')).toBe('Hello Bcc: all@example.com');
    for (const address of [
      'a@b.example, c@d.example',
      '<a@b.example>',
      'a@b.example\r\nRCPT TO:<c@d.example>',
      'nobody',
      '',
    ])
      expect(await channelTo(to).send({ ...letter, to: address })).toEqual({ state: 'refused', reason: 'no_address' });
    expect(to.mails).toHaveLength(1);
  });

  it('is handed over with a name and a password, where the server wants them', async () => {
    const to = await start({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) => {
        if (username === 'us er' && password === 'p@ss') done(null, { user: username });
        else done(new Error('wrong'));
      },
    });
    const sendAs = (login: string) => channelTo({ url: `smtp://${login}@127.0.0.1:${to.port}` }).send(letter);
    expect(await sendAs('us%20er:p%40ss')).toEqual({ state: 'sent' });
    expect(await sendAs('user:other')).toEqual({ state: 'later', reason: '535' });
    expect(to.mails).toHaveLength(1);
  });
});

describe('How a try ends', () => {
  it('is told by the server’s answer: not now, or never', async () => {
    const to = await start();
    to.refusing.set('gone@example.com', 550).set('full@example.com', 452);
    const channel = channelTo(to);
    expect(await channel.send({ ...letter, to: 'gone@example.com' })).toEqual({ state: 'refused', reason: '550' });
    expect(await channel.send({ ...letter, to: 'full@example.com' })).toEqual({ state: 'later', reason: '452' });
    to.next(451, 554);
    expect(await channel.send(letter)).toEqual({ state: 'later', reason: '451' });
    expect(await channel.send(letter)).toEqual({ state: 'refused', reason: '554' });
    expect(await channel.send(letter)).toEqual({ state: 'sent' });
  });

  it('is known by nobody when the line breaks after the message was sent', async () => {
    const to = await start();
    to.next('end');
    expect(await channelTo(to).send(letter)).toMatchObject({ state: 'unknown' });
  });

  it('is to wait, where no server answers, or one that hangs up before it asks for the message', async () => {
    const rude = createServer((socket) => {
      socket
        .on('error', () => undefined)
        .resume()
        .end('220 hello\r\n');
    });
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const { port } = rude.address() as AddressInfo;
    const channel = channelTo({ url: `smtp://127.0.0.1:${port}` });
    expect(await channel.send(letter)).toMatchObject({ state: 'later' });
    await new Promise((resolve) => rude.close(resolve));
    expect(await channel.send(letter)).toMatchObject({ state: 'later' });
  });

  it('is never to wait for what the server may have taken', () => {
    const failure = fc.record({
      code: fc.constantFrom('ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EMESSAGE', undefined),
      command: fc.constantFrom('CONN', 'DATA', 'RCPT TO', undefined),
    });
    fc.assert(
      fc.property(failure, (told) => {
        expect(outcomeOf(told, true).state).toBe('unknown');
      }),
    );
  });
});

describe('The address of a mail server', () => {
  it('says whether TLS begins the conversation, and without it sends in the clear on this machine alone', () => {
    expect(mailServerAt('smtp://mail.example')).toMatchObject({ port: 587, secure: false, plain: false, login: null });
    expect(mailServerAt('smtps://a:b@mail.example')).toMatchObject({ port: 465, secure: true, login: { user: 'a' } });
    expect(mailServerAt('smtp://localhost:25')).toMatchObject({ port: 25, plain: true });
    expect(mailServerAt('smtp://[::1]:25')).toMatchObject({ host: '::1', plain: true });
    for (const wrong of ['mail.example', 'https://mail.example', 'smtp://', ''])
      expect(() => mailServerAt(wrong)).toThrow(TypeError);
  });

  it('that is elsewhere gets nothing in the clear', async () => {
    const to = await start();
    const clear = { ...mailServerAt(to.url), plain: false };
    expect(await emailChannel({ server: clear, from }).send(letter)).toMatchObject({ state: 'later' });
    expect(to.mails).toEqual([]);
  });
});
