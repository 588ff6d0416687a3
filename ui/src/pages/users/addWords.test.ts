// Adding or creating a user, drawn by the components that say it.
import { render } from "svelte/server";
import { afterEach, expect, it } from "vitest";
import type { AddWord, Language, WhoAmI } from "../../api/generated";
import { Toasts } from "../../state/toasts.svelte";
import { Undo } from "../../state/undo.svelte";
import { words } from "../../words/words.svelte";
import AddUserButton from "./AddUserButton.svelte";
import { Desk } from "./desk.svelte";
import { UserDraft } from "./draft.svelte";
import DrawerFoot from "./DrawerFoot.svelte";
import DrawerHead from "./DrawerHead.svelte";

function somebody(addWord: AddWord): WhoAmI {
  return {
    user: "0", firstName: "Ada", lastName: "Berg", loginName: "ada", email: "ada@voltpark.example", language: "en", mustChoosePassword: false,
    isSample: false, mailsLeave: false, account: { id: "0", name: "Voltpark", kind: "partner", profile: "reseller", isTop: true }, capacity: "own", home: null, links: [], rights: { users: "manage" }, addWord,
    credential: "mailed", hasOneRole: true, isAdministrator: true, reachesAll: true, modules: [], administratorOnly: [], firstScope: "allPresentAndFuture", noneAssigned: "all", idleSeconds: 900,
  };
}

/** The words of the button in the page, of the form's title, and of the button that saves. */
function said(addWord: AddWord, language: Language): string[] {
  words.language = language;
  const who = somebody(addWord);
  const toasts = new Toasts();
  const desk = new Desk(() => who, toasts, new Undo(toasts, () => "", new Map(), ""), () => {});
  const onclose = () => {};
  const draft = UserDraft.forNew(who, language);
  const [open, title, save] = [
    render(AddUserButton, { props: { desk } }),
    render(DrawerHead, { props: { id: "title", desk, draft, onclose, onbeside: onclose } }),
    render(DrawerFoot, { props: { form: "form", desk, draft, onclose } }),
  ].map(({ body }) => body);
  return [open?.match(/<\/svg>.*?([^<>]+)<\/button>/)?.[1], title?.match(/<h2[^>]*>([^<]+)/)?.[1], save?.match(/btn-primary[^>]*>([^<]+)/)?.[1]].map(
    (text) => text?.trim() ?? "",
  );
}

afterEach(() => {
  words.language = "en";
});

it("creates users where the profile says so", () => {
  expect(said("create", "en")).toEqual(["Create user", "Create user", "Create"]);
  expect(said("create", "fr")).toEqual(["Créer un utilisateur", "Créer un utilisateur", "Créer"]);
  expect(said("create", "de")).toEqual(["Benutzer anlegen", "Benutzer anlegen", "Anlegen"]);
});

it("adds users everywhere else", () => {
  expect(said("add", "en")).toEqual(["Add user", "Add user", "Add user"]);
  expect(said("add", "fr")).toEqual(["Ajouter un utilisateur", "Ajouter un utilisateur", "Ajouter un utilisateur"]);
  expect(said("add", "de")).toEqual(["Benutzer hinzufügen", "Benutzer hinzufügen", "Benutzer hinzufügen"]);
});
