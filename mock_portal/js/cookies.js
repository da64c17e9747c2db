// Cookies that this portal sets by script: a kept browser state keeps them.

/** The cookie's value, or ''. */
export function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** Set it for `days`; an empty value removes it. */
export function setCookie(name, value, days = 30) {
  const age = value ? days * 24 * 3600 : 0;
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${age}; SameSite=Lax`;
}

/** A choice that the address makes (`?lang=en`) and a cookie remembers; one of `allowed`, the first by default. */
export function remembered(name, allowed) {
  const asked = new URLSearchParams(location.search).get(name);
  if (allowed.includes(asked)) setCookie(name, asked, 365);
  const chosen = allowed.includes(asked) ? asked : cookie(name);
  return allowed.includes(chosen) ? chosen : allowed[0];
}
