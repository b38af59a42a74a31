// What every page does: speak the reader's language, and tell what went wrong.

import { Failed, ask } from "./client.js";
import { SHOP } from "./documents.js";

const LANGUAGES = ["en", "zh-CN", "de"];

/** The language of the page: the reader's first that we have, else English. */
export const language = chosen(navigator.languages ?? [navigator.language]);

let texts = {};

function chosen(wanted) {
  for (const tag of wanted) {
    const main = tag.toLowerCase().split("-")[0];
    const found = LANGUAGES.find((ours) => ours.toLowerCase().split("-")[0] === main);
    if (found) return found;
  }
  return LANGUAGES[0];
}

/** Give a text with its `{values}`; a word that is newer than the texts is shown as it is. */
export function say(key, values = {}) {
  const text = texts[key] ?? key.split(".").pop().toLowerCase().replaceAll("_", " ");
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Write a moment as people do. */
export function moment(text) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));
}

/** Make an element: attributes, then children; text stays text. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The page's only element with an id. */
export const part = (id) => document.getElementById(id);

/** The words of the address: `token`, `id`, ... */
export const given = new URLSearchParams(location.search);

/** Load the texts, translate the page, show it; gives the shop, or null where the endpoint does not answer. */
export async function start(title) {
  const response = await fetch(`pages/${language}.json`);
  texts = await response.json();
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  document.title = say(title);
  const found = await ask(SHOP, { language }).catch(() => null);
  if (found) {
    part("shop").textContent = found.shop.name;
    document.title = `${say(title)} · ${found.shop.name}`;
  }
  document.querySelector("main").hidden = false;
  return found?.shop ?? null;
}

/** Tell a problem, or nothing any more. */
export function tell(message) {
  const problem = part("problem");
  problem.textContent = message;
  problem.hidden = !message;
}

/** Do something that a button started: once at a time, with its failure told. */
export async function busy(button, work) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  tell("");
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    tell(error.message || say("failed"));
  } finally {
    button.removeAttribute("aria-busy");
  }
}

/** Show that all is done: another heading, which a screen reader reads, and one sentence. */
export function done(title, sentence) {
  const heading = h("h1", { tabindex: "-1" }, title);
  part("content").replaceChildren(heading, h("p", {}, sentence));
  heading.focus();
}
