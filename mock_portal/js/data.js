// The portal's tables, each fetched when a page needs it.

async function table(name) {
  const answer = await fetch(`data/${name}.json`);
  if (!answer.ok) throw new Error(`data/${name}.json: ${answer.status}`);
  return answer.json();
}

/** [{slug, zh, en, fee_cny, brand_needed}] */
export const categories = async () =>
  (await table('categories')).map((row) => ({ ...row, fee_cny: Number(row.fee_cny) }));

/** {category slug: [{zh, en}]} */
export const leaves = () => table('leaves');

/** [{zh, en, children}]: province, city, district. */
export const divisions = () => table('divisions');

/** {holidays: [day], workdays: [day]} of China. */
export const calendar = () => table('calendar');

/** [{id, kind, text: {zh, en}, answers: [{letter, zh, en, right}]}] */
export const exam = () => table('exam');

/** [{value, zh, en}] */
export const countries = () => table('countries');

/** ['+1', '+7', ...] */
export const callingCodes = () => table('calling-codes');
