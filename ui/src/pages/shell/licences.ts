// The list that `npm run build` makes of everything that is built in.

export interface Licence {
  name: string;
  version: string;
  licence: string;
}

const files = import.meta.glob<Licence[]>("./licences.json", { import: "default" });

/** Empty in a build that was made without the list. */
export async function readLicences(): Promise<Licence[]> {
  const read = files["./licences.json"];
  return read ? read() : [];
}
