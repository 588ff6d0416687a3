// Elements for grid cells, made by hand because they must be quick; text is only ever set as text.

export function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** An icon button inside the grid: not a tab stop, because the grid is one. */
export function cellButton(name: string, content: Node, key = ""): HTMLElement {
  const button = element("button", "iconbtn", content);
  button.setAttribute("aria-label", name);
  button.dataset["tip"] = name;
  if (key) button.dataset["tipKeys"] = key;
  button.tabIndex = -1;
  return button;
}
