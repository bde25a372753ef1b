export { lockFolder, type FolderLock } from './folder-lock.ts';
export { openPGlite, openPostgres, onPGlite, type Database } from './database.ts';
export { migrate } from './migrate.ts';
export { parsers } from './parsers.ts';
export { asOperator, asStaff, inTenant, withOwnersRights, type Tx } from './transactions.ts';
export type { Tables } from './tables.ts';
