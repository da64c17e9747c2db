// Options of selects and cascaders, in the page's language: tables in, [{value, label, children}] out.

import { inLanguage } from './language.js';

/** A table of {zh, en} whose values stand under `key`. */
export function named(table, key) {
  return table.map((row) => ({ value: row[key], label: inLanguage(row) }));
}

/** Words that are the same in both languages, and are their own values. */
export function plain(words) {
  return words.map((word) => ({ value: word, label: word }));
}

/** A tree of {zh, en, children}; a place's value is its Chinese name. */
export function tree(places) {
  return places.map((place) => ({
    value: place.zh,
    label: inLanguage(place),
    ...(place.children ? { children: tree(place.children) } : {}),
  }));
}
