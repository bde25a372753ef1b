import { join } from 'node:path';
import type { Logger } from 'pino';
import { folderStorage, s3Storage, type EvidenceStorage } from '../evidence/index.ts';
import { CommandError } from './command-error.ts';
import type { Place } from './opening.ts';

/** What the folder for evidence is called, in the data folder and in a backup. */
export const evidenceFolder = 'evidence';

/**
 * Where evidence is kept: in the bucket that `EVIDENCE_BUCKET` names (its address; with `EVIDENCE_ACCESS_KEY_ID`,
 * `EVIDENCE_SECRET_ACCESS_KEY` and `EVIDENCE_REGION`, `auto` by default), else in the data folder.
 *
 * @throws CommandError where the bucket is none, or its keys are missing.
 */
export const evidenceStorage = (
  { data, databaseUrl }: Place,
  log: Logger,
  env: NodeJS.ProcessEnv = process.env,
): EvidenceStorage => {
  const {
    EVIDENCE_BUCKET: bucket,
    EVIDENCE_REGION: region = 'auto',
    EVIDENCE_ACCESS_KEY_ID: accessKeyId,
    EVIDENCE_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  if (!bucket) {
    if (databaseUrl) log.warn('evidence is kept on this machine: with several, set EVIDENCE_BUCKET');
    return folderStorage(join(data, evidenceFolder));
  }
  if (!/^https?:\/\//.test(bucket) || !URL.canParse(bucket))
    throw new CommandError('EVIDENCE_BUCKET takes the address of a bucket, like https://storage.example/evidence.');
  if (!accessKeyId || !secretAccessKey)
    throw new CommandError('EVIDENCE_BUCKET needs EVIDENCE_ACCESS_KEY_ID and EVIDENCE_SECRET_ACCESS_KEY.');
  return s3Storage({ bucket: new URL(bucket), region, accessKeyId, secretAccessKey });
};
