import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('../decisions/', import.meta.url);

/** A list of the decisions, by their headings. */
export const decisionsList = async (): Promise<string> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.md$/.test(name)).sort();
  const lines = await Promise.all(
    names.map(async (name) => {
      const title = /^# \d+[.:] (.+)$/m.exec(await readFile(new URL(name, folder), 'utf8'))?.[1];
      if (title === undefined) throw new Error(`docs/decisions/${name} does not begin with "# 1. What was decided".`);
      return `- ${name.slice(0, 4)}: [${title}](/decisions/${name.slice(0, -3)})`;
    }),
  );
  return `${lines.join('\n')}\n`;
};
