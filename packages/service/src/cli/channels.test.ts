import { expect, it } from 'vitest';
import { channelsIn } from './channels.ts';
import { CommandError } from './command-error.ts';

const set = { WAYBILL_SMTP_URL: 'smtp://mail.example', WAYBILL_MAIL_FROM: 'Fast Parcels <service@operator.example>' };
const publicUrl = 'https://track.example';

it('There is no channel where no mail server is named, and e-mail where one is', () => {
  expect(channelsIn(undefined, {})).toEqual([]);
  expect(channelsIn(publicUrl, set).map(({ way }) => way)).toEqual(['email']);
  expect(channelsIn(publicUrl, { ...set, WAYBILL_MAIL_FROM: 'service@operator.example' })).toHaveLength(1);
});

it('What is missing or wrong is said in words, before anything is served, and no password with it', () => {
  const said = (env: Record<string, string | undefined>, url: string | undefined = publicUrl): string => {
    try {
      channelsIn(url, { ...set, ...env });
      return '';
    } catch (error) {
      expect(error).toBeInstanceOf(CommandError);
      return (error as Error).message;
    }
  };
  expect(said({ WAYBILL_MAIL_FROM: undefined })).toContain('WAYBILL_MAIL_FROM');
  expect(said({ WAYBILL_MAIL_FROM: 'Fast Parcels' })).toContain('WAYBILL_MAIL_FROM');
  expect(said({ WAYBILL_SMTP_URL: 'https://u:secret@mail.example' })).toMatch(/^(?!.*secret).*smtp:\/\//);
  expect(() => channelsIn(undefined, set)).toThrow(/PUBLIC_URL/);
});
