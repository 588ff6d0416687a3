// What a person sees in the page, asked for by the words on the screen.
const plain = (text) =>
  (text ?? "").replace(/[\u2068\u2069\u00ad]/g, "").replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ").trim();

const isShown = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
};

const textOf = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" ");

/** The text of a label or button without what is hidden from screen readers: a drawn key, an icon. */
const spoken = (element) => {
  const copy = element.cloneNode(true);
  for (const silent of copy.querySelectorAll("[aria-hidden='true'], select, textarea, svg")) silent.remove();
  return copy.textContent;
};

const nameOf = (element) => {
  if (element.getAttribute("aria-labelledby")) return plain(textOf(element.getAttribute("aria-labelledby")));
  if (element.getAttribute("aria-label")) return plain(element.getAttribute("aria-label"));
  if (element.labels?.length) return plain([...element.labels].map(spoken).join(" "));
  return plain(spoken(element)) || plain(element.title) || plain(element.value);
};

/** Where a person looks first: an open dialog alone, else an open menu, the form beside the list, the rest. */
const layers = () => {
  const dialog = [...document.querySelectorAll("dialog[open]:modal")].at(-1);
  if (dialog) return [dialog];
  return [...document.querySelectorAll(":popover-open, .drawer"), document];
};

const FIELDS = "input, select, textarea, [role='textbox'], [role='combobox'], [role='spinbutton']";
const ACTS = "button, a[href], summary, label, [role='button'], [role='tab'], [role='menuitem'], [role='link']," +
  "[role='menuitemradio'], [role='menuitemcheckbox'], [role='option'], [role='radio'], [role='checkbox'], input";

const find = (kinds, name) => {
  for (const layer of layers()) {
    const named = [...layer.querySelectorAll(kinds)].filter((element) => !element.disabled && nameOf(element) === plain(name));
    if (named.length > 0) return named.find(isShown) ?? named[0];
  }
  return null;
};

/** A box is chosen by its label, which may go on with a hint. */
const findBox = (words) => {
  const all = layers().flatMap((layer) => [...layer.querySelectorAll("input[type='radio'], input[type='checkbox']")]);
  const labelled = all.filter((box) => nameOf(box).startsWith(plain(words)));
  return (labelled.find((box) => nameOf(box) === plain(words)) ?? labelled[0])?.labels?.[0] ?? null;
};

const [what, ...how] = arguments;
switch (what) {
  case "text": return plain(document.body?.innerText);
  case "field": return find(FIELDS, how[0]);
  case "act": return find(ACTS, how[0]);
  case "box": return findBox(how[0]);
  case "focused": return document.activeElement ? nameOf(document.activeElement) : "";
  case "cell": {
    const rows = [...document.querySelectorAll(".ag-row, [role='row']")];
    const row = rows.find((row) => plain(row.textContent).includes(plain(how[0])));
    return row?.querySelector(how[1] ? `[col-id='${how[1]}']` : "[col-id]") ?? null;
  }
  case "lang": return document.documentElement.lang;
}
return null;
