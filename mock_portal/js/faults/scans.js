// What a reader of scans makes of a licence or an ID card: the right texts, but for a character that looks like
// another. There are no eyes in this portal: what stands on a scan is what the page, or the portal, was told of the
// company.

import { current } from '../sessions.js';

const ON_SCAN = {
  business_licence: ['organization', 'credit_code', 'legal_representative'],
  id_front: ['legal_representative', 'id_number'],
};
const MISREAD = ['organization', 'id_number'];
const READ_WELL = 3;
const LOOKS_LIKE = {
  ...{ 限: '眼', 贸: '货', 易: '昜', 商: '啇', 技: '枝', 电: '申', 科: '枓', 公: '么', 司: '可' },
  ...{ 0: '6', 1: '7', 2: '7', 3: '8', 5: '6', 6: '8', 8: '3', 9: '0' },
};
const NOBODY = {
  organization: '杭州样例贸易有限公司',
  credit_code: '91330106MA27XUGK40',
  legal_representative: '张伟',
  id_number: '330106198503124010',
};

/** {box's name: text} of what stands on the scan that was handed to `upload`. */
export function reading(upload, form, memory) {
  const known = toldBefore(memory);
  return Object.fromEntries(
    ON_SCAN[upload].map((name) => [name, form.querySelector(`[name="${name}"]`).value || known[name] || NOBODY[name]]),
  );
}

/** The same texts; in those that are hard to read, one character is taken for its double. */
export function misread(texts) {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, MISREAD.includes(name) ? oneWrong(text) : text]),
  );
}

/** The begin of a text is read well; a text without such a character loses its last one. */
function oneWrong(text) {
  const letters = [...text];
  const at = letters.findIndex((letter, place) => place >= READ_WELL && letter in LOOKS_LIKE);
  if (at < 0) return letters.slice(0, -1).join('');
  return letters.with(at, LOOKS_LIKE[letters[at]]).join('');
}

function toldBefore(memory) {
  const { company, credit_code, representative } = current(memory)?.identity ?? {};
  return { organization: company, credit_code, legal_representative: representative };
}
