// Gathers name, version and licence of everything that is built in, for the About dialog.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ui = dirname(dirname(fileURLToPath(import.meta.url)));
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const packages = Object.entries(json(join(ui, "package-lock.json")).packages)
  .filter(([path, entry]) => path !== "" && !entry.dev && !entry.optional && existsSync(join(ui, path, "package.json")))
  .map(([path]) => json(join(ui, path, "package.json")));
// Svelte is a build tool by its place in package.json, but its runtime is part of the window.
packages.push(json(join(ui, "node_modules/svelte/package.json")));

const fromNpm = packages.map(({ name, version, license }) => ({ name, version, licence: license ?? "" }));
const cargo = join(ui, "..", "target", "licences-cargo.json");
const fromCargo = existsSync(cargo) ? json(cargo).map(({ name, version, license }) => ({ name, version, licence: license ?? "" })) : [];

const all = new Map([...fromNpm, ...fromCargo].map((one) => [`${one.name} ${one.version}`, one]));
const sorted = [...all.values()].sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
writeFileSync(join(ui, "src/pages/shell/licences.json"), `${JSON.stringify(sorted, null, 1)}\n`);
