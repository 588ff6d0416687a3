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
  const dialog = [...document.querySelectorAll("[popover]:popover-open:has(> [aria-modal])")].at(-1);
  if (dialog) return [dialog];
  return [...document.querySelectorAll(":popover-open, .drawer"), document];
};

const FIELDS = "input, select, textarea, [role='textbox'], [role='combobox'], [role='spinbutton']";
const ACTS = "button, a[href], summary, label, [role='button'], [role='tab'], [role='menuitem'], [role='link']," +
  "[role='menuitemradio'], [role='menuitemcheckbox'], [role='option'], [role='radio'], [role='checkbox'], input";

/** A person waits for a button that is at work. */
const isReady = (element) => !element.disabled && element.ariaBusy !== "true";
const find = (kinds, name) => {
  for (const layer of layers()) {
    const named = [...layer.querySelectorAll(kinds)].filter((element) => isReady(element) && nameOf(element) === plain(name));
    if (named.length > 0) return named.find(isShown) ?? named[0];
  }
  return null;
};

/** A box is chosen by its label, which may go on with a hint. */
const boxOf = (words) => {
  const all = layers().flatMap((layer) => [...layer.querySelectorAll("input[type='radio'], input[type='checkbox']")]);
  const labelled = all.filter((box) => nameOf(box).startsWith(plain(words)));
  return labelled.find((box) => nameOf(box) === plain(words)) ?? labelled[0] ?? null;
};
/** Scrolled to, as a person does: the driver leaves alone what is half in sight. */
const findBox = (words) => {
  const label = boxOf(words)?.labels?.[0] ?? null;
  label?.scrollIntoView({ block: "nearest" });
  return label;
};

const rows = () => [...document.querySelectorAll(".ag-row")].sort((a, b) => a.getAttribute("row-index") - b.getAttribute("row-index"));
const rowWith = (words) => rows().find((row) => plain(row.textContent).includes(plain(words)));
const wordsIn = (row) => plain([...(row?.querySelectorAll(".ag-cell") ?? [])].map((cell) => cell.textContent).join(" "));
/** The lines of a table that is no list of users, each with its title. */
const lines = () => [...document.querySelectorAll("main tbody tr")].filter(isShown);
const titleOf = (line) => line.querySelector("th[scope='row'] .strong");
const headers = () => [...document.querySelectorAll(".ag-header-cell:has(.colhead)")].filter(isShown)
  .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);

/** What has a size that no drawing gives it: a control taller than this, a layer that the window cuts off. */
const TALLEST = 48;
const oddOnes = () => {
  const controls = [...document.querySelectorAll(".btn, .iconbtn, .tab, .mi, .input, .select")].filter(isShown);
  const tall = controls.filter((one) => one.getBoundingClientRect().height > TALLEST);
  const layers = [...document.querySelectorAll(".dialog, :popover-open, .drawer, .toast, .banner, .pagehead")].filter(isShown);
  const cut = layers.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
  });
  return [...tall, ...cut].map((one) => `${one.outerHTML.slice(0, 200)} ${JSON.stringify(one.getBoundingClientRect())}`).join("\n");
};

const [what, ...how] = arguments;
switch (what) {
  case "text": return plain(document.body?.innerText);
  case "field": return find(FIELDS, how[0]);
  case "filter": return [...document.querySelectorAll(".colfilter")].find((filter) => nameOf(filter) === plain(how[0])) ?? null;
  case "act": return find(ACTS, how[0]);
  case "summary": return [...document.querySelectorAll("summary")].find((line) => plain(line.textContent).startsWith(plain(how[0]))) ?? null;
  case "box": return findBox(how[0]);
  case "focused": return document.activeElement ? nameOf(document.activeElement) : "";
  case "cell": {
    const rows = [...document.querySelectorAll(".ag-row, [role='row']")];
    const row = rows.find((row) => plain(row.textContent).includes(plain(how[0])));
    return row?.querySelector(how[1] ? `[col-id='${how[1]}']` : "[col-id]") ?? null;
  }
  case "row": return wordsIn(rowWith(how[0]));
  case "line": return plain(lines().find((line) => plain(titleOf(line)?.textContent) === plain(how[0]))?.innerText);
  case "lines": return lines().flatMap((line) => titleOf(line) ?? []).map((title) => plain(title.textContent)).join("\n");
  case "pages": return [...document.querySelectorAll(".side a[href^='#'] .lbl")].map((word) => plain(word.textContent)).join("\n");
  case "column": return rows().map((row) => plain(row.querySelector(`[col-id='${how[0]}']`)?.textContent)).join("\n");
  case "columns": return headers().map((header) => plain(header.textContent)).join("\n");
  case "header": return document.querySelector(`.ag-header-cell[col-id='${how[0]}'] .colhead`);
  case "edge": return document.querySelector(`.ag-header-cell[col-id='${how[0]}'] .ag-header-cell-resize`);
  case "width": return Math.round(document.querySelector(`.ag-header-cell[col-id='${how[0]}']`)?.getBoundingClientRect().width);
  case "off": return boxOf(how[0])?.disabled ? "off" : "on";
  case "place": {
    const { left, top } = boxOf(how[0]).getBoundingClientRect();
    return `${left} ${top}`;
  }
  case "sight": {
    const one = find(`${FIELDS}, ${ACTS}`, how[0]);
    const { left, top, width, height } = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(left + width / 2, top + height / 2)) ? "in sight" : "hidden";
  }
  case "value": return find(FIELDS, how[0])?.value ?? null;
  case "below": {
    const field = find(FIELDS, how[0]);
    return field?.getAttribute("aria-invalid") === "true" ? plain(textOf(field.getAttribute("aria-describedby"))) : null;
  }
  case "marked": {
    const row = document.querySelector(".ag-row.is-marked");
    const box = row?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight ? wordsIn(row) : null;
  }
  case "tip": return plain([...document.querySelectorAll("[role='tooltip']:popover-open")].map((tip) => tip.innerText).join(" "));
  case "odd": return oddOnes();
  case "lang": return document.documentElement.lang;
}
return null;
