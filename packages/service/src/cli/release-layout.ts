/** Files by their paths, with `/`. */
export type Files = ReadonlyMap<string, Buffer>;

const isEntry = (path: string): boolean => /^[^/]+\.js$/.test(path);

/** For any network that serves files, in the form that several of them read; others are set up to say the same. */
export const headersFile = `# Every path is below the folder's own address, here /waybill/.
/waybill/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=31536000, immutable
/waybill/v1/*
  ! Cache-Control
  Cache-Control: public, max-age=300
/waybill/releases.json
  ! Cache-Control
  Cache-Control: no-cache
`;

/**
 * A build as the folder of a release holds it. Entries find their files in the release's folder, whether they stand in
 * `v1/` or in it. `v1/` in it is what `v1` holds as long as it points here.
 *
 * Themes stand in both: nothing is found from where they are.
 *
 * A file that an entry imports, and that imports the entry, does so at `v1/`: to a browser the same address is the same
 * module. Such an entry has no address of its own in the folder.
 *
 * @param build paths and bytes of the script-tag build.
 */
export const inRelease = (build: Files, release: string): Files => {
  const entries = [...build.keys()].filter(isEntry);
  const importsBack = (entry: string): boolean =>
    [...build].some(([path, bytes]) => path.startsWith('chunks/') && bytes.includes(`../${entry}`));
  const back = entries.filter(importsBack);
  const laid = new Map<string, Buffer>();
  for (const [path, bytes] of build) {
    if (isEntry(path)) {
      const moved = Buffer.from(bytes.toString().replaceAll('./chunks/', `../${release}/chunks/`));
      laid.set(`v1/${path}`, moved);
      if (!back.includes(path)) laid.set(path, moved);
    } else if (path.startsWith('chunks/')) {
      const text = back.reduce(
        (code, entry) => code.replaceAll(`"../${entry}"`, `"../../v1/${entry}"`),
        bytes.toString(),
      );
      laid.set(path, Buffer.from(text));
    } else {
      laid.set(path, bytes);
      if (path.startsWith('themes/')) laid.set(`v1/${path}`, bytes);
    }
  }
  return laid;
};
