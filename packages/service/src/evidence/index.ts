export { createCleaner, type Cleaner } from './cleaning/cleaner.ts';
export { bytesPerFile, cleaningLimits, filesPerCase } from './defaults.ts';
export type { CleaningLimits, KeptKind, RefusalCode, StoredEvidence } from './facts.ts';
export { EvidenceRefused } from './refused.ts';
export { downloadHeaders, shownAs } from './rules/index.ts';
export { folderStorage } from './storage/folder-storage.ts';
export { s3Storage, type S3Options } from './storage/s3-storage.ts';
export type { EvidenceStorage } from './storage/storage.ts';
export { storageName, takeEvidence, type EvidenceRoom, type Upload } from './take-evidence.ts';
