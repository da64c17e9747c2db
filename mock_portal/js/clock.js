// The portal's clock: the machine's, moved by the control room; shown and counted in China's time (UTC+8, no summer
// time).

const CHINA_MS = 8 * 3600 * 1000;
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Milliseconds since 1970 of the portal's now. */
export function now(memory) {
  return Date.now() + memory.offset_ms;
}

/** A moment as the memory keeps it. */
export function stamp(ms) {
  return new Date(ms).toISOString();
}

export function hoursLater(moment, hours) {
  return stamp(Date.parse(moment) + hours * HOUR_MS);
}

/** A kept moment as people read it: 2026-11-27 10:00. */
export function shown(moment) {
  return inChina(Date.parse(moment)).toISOString().slice(0, 16).replace('T', ' ');
}

/** The portal's date of today, ISO. */
export function today(memory) {
  return isoDay(inChina(now(memory)));
}

/** A kept moment some months later, the month's last day where it has no such day. */
export function monthsLater(moment, months) {
  const local = inChina(Date.parse(moment));
  const wanted = new Date(local);
  wanted.setUTCDate(1);
  wanted.setUTCMonth(wanted.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(local.getUTCDate(), lastDay));
  return stamp(wanted.getTime() - CHINA_MS);
}

/** An ISO date some months later. */
export function dateMonthsLater(day, months) {
  return shown(monthsLater(`${day}T00:00:00.000+08:00`, months)).slice(0, 10);
}

/** The same hour, so many Chinese working days later; `calendar` names the holidays and the make-up working days. */
export function workingDaysLater(moment, days, calendar) {
  let ms = Date.parse(moment);
  for (let left = days; left > 0;) {
    ms += DAY_MS;
    if (isWorkingDay(inChina(ms), calendar)) left -= 1;
  }
  return stamp(ms);
}

function isWorkingDay(local, { holidays, workdays }) {
  const day = isoDay(local);
  if (workdays.includes(day)) return true;
  const weekday = local.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

function inChina(ms) {
  return new Date(ms + CHINA_MS);
}

function isoDay(local) {
  return local.toISOString().slice(0, 10);
}
