// Products: what a listing must be (seller-center.md, section 8, in the portal's own words), and how many there are.

import { stamp } from './clock.js';
import * as fee from './fee.js';
import * as personas from './personas.js';
import * as rules from './rules.js';

export const NEEDED = 10;
export const FREIGHT_TEMPLATES = ['AliExpress standard shipping', 'Cainiao Super Economy', 'Seller freight template'];
export const TITLE_MOST = 128;
const LIMITS = { basic: 300, standard: 3000 };
const NUMBERS = {
  price: [0.01, 100000, 2],
  stock: [0, 999999, 0],
  weight: [0.001, 500, 3],
  package_length: [1, 700, 1],
  package_width: [1, 700, 1],
  package_height: [1, 700, 1],
  delivery_days: [1, 60, 0],
};
const IMAGES_MOST = 6;
const IMAGE_BYTES = 5 * 1024 * 1024;
const SHAPES = [
  { width: 1, height: 1, least: 800 },
  { width: 3, height: 4, least: 750 },
];

/** locked | action-needed | passed. */
export function state(account, categories, moment) {
  if (fee.state(account, categories, moment) !== 'paid') return 'locked';
  return account.products.length >= NEEDED ? 'passed' : 'action-needed';
}

/** The publish page's submit; `leaves` are the product categories of the store's category. */
export function publish(memory, { fields, account, moment }, { categories, leaves }) {
  const closed = closedFor(account, categories, moment);
  if (closed) return { errors: { top: closed } };
  const errors = rules.reasons({
    ...textReasons(fields, account),
    ...personas.moreReasons(memory, 'publish-product', fields),
    product_category: leaves.some(({ en }) => en === fields.product_category) ? '' : 'error.required',
    product_images: imagesReason(fields.product_images),
    ...numberReasons(memory, fields),
    freight_template: FREIGHT_TEMPLATES.includes(fields.freight_template) ? '' : 'error.required',
  });
  if (errors) return { errors };
  account.products.push({ ...entry(fields), published_at: moment });
  return { go: 'products.html' };
}

/** The products that the seller's list shows, oldest first. */
export function listed(memory, account, moment) {
  const lag_ms = (personas.ask(memory, 'listLag_s') ?? 0) * 1000;
  const latest = stamp(Date.parse(moment) - lag_ms);
  return account.products.filter(({ published_at }) => !published_at || published_at <= latest);
}

function closedFor(account, categories, moment) {
  if (fee.state(account, categories, moment) !== 'paid') return 'error.fee-first';
  const most = LIMITS[account.store.plan];
  return account.products.length >= most ? ['error.products-most', { most }] : '';
}

function textReasons(fields, account) {
  return {
    product_title: titleReason(fields.product_title, account),
    sku_code: skuReason(fields.sku_code, account),
    description: rules.required(fields.description.trim()),
  };
}

function numberReasons(memory, fields) {
  const limits = { ...NUMBERS, ...personas.ask(memory, 'limits') };
  return Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, rules.number(fields[name], ...limit)]),
  );
}

function titleReason(title, account) {
  if (!title.trim()) return 'error.required';
  if (title.length > TITLE_MOST) return ['error.title-length', { most: TITLE_MOST }];
  if (/\p{Script=Han}/u.test(title)) return 'error.title-english';
  return account.products.some((product) => product.title === title) ? 'error.title-taken' : '';
}

function skuReason(sku, account) {
  if (!sku) return 'error.required';
  if (!/^[A-Za-z0-9]{1,20}$/.test(sku)) return 'error.sku-form';
  return account.products.some((product) => product.sku === sku) ? 'error.sku-taken' : '';
}

function imagesReason(images) {
  if (!images.length) return 'error.upload-missing';
  if (images.length > IMAGES_MOST) return ['error.images-most', { most: IMAGES_MOST }];
  if (images.some(({ type }) => !['image/jpeg', 'image/png'].includes(type))) return 'error.images-type';
  if (images.some(({ size }) => size > IMAGE_BYTES)) return 'error.upload-size';
  const fits = SHAPES.some((shape) => images.every((image) => hasShape(image, shape)));
  return fits ? '' : 'error.images-shape';
}

function hasShape(image, { width, height, least }) {
  return image.width >= least && image.width * height === image.height * width;
}

function entry(fields) {
  return {
    title: fields.product_title,
    sku: fields.sku_code,
    category: fields.product_category,
    price: fields.price,
    stock: fields.stock,
  };
}
