type Child = Node | string;

/** An element with its attributes and children, without any markup in strings: the shop runs under Trusted Types. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElement => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
