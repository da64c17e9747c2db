// Words that an e-mail address or a store name may not hold. No list is published; this is a sensible one (M).

const PLATFORMS = [
  ...['aliexpress', 'alibaba', 'taobao', 'tmall', 'alipay', 'lazada', 'amazon', 'shopee'],
  ...['速卖通', '阿里巴巴', '淘宝', '天猫', '支付宝'],
];
const PLATFORM_WORDS = ['1688', 'ebay', 'temu', 'wish'];
const BRANDS = [
  ...['nike', 'adidas', 'gucci', 'chanel', 'rolex', 'prada'],
  ...['iphone', 'samsung', 'huawei', 'xiaomi', 'disney', 'lego'],
];
const OFFICIAL = ['official', 'flagship', 'authorized', 'authorised', '官方', '旗舰', '授权'];
const CONTACT = /\d{7,}|www\.|https?:|\.(com|cn|net)\b|\b(qq|wechat|weixin|whatsapp)\b|微信/i;
const PROFANITY = ['fuck', 'shit', 'porn', 'casino'];
const NAME_FORM = /^[\p{L}\p{N}][\p{L}\p{N} .,&'’!()\-]{2,62}[\p{L}\p{N}]$/u;

/** Why an e-mail address is refused for its words, or ''. */
export function inEmail(address) {
  const found = platformIn(address) || wordIn(address, PROFANITY);
  return found ? ['error.email-illegal', { word: found }] : '';
}

/** Why a store name is refused, for its form or its words, or ''. */
export function inStoreName(name, storeType) {
  if (!name) return 'error.required';
  if (!NAME_FORM.test(name)) return 'error.store-name-form';
  if (CONTACT.test(name)) return 'error.store-name-contact';
  const found = platformIn(name) || wordIn(name, BRANDS) || wordIn(name, PROFANITY) || officialIn(name, storeType);
  return found ? ['error.store-name-illegal', { word: found }] : '';
}

function platformIn(text) {
  const plain = text.toLowerCase();
  return PLATFORMS.find((word) => plain.includes(word)) ?? wordIn(text, PLATFORM_WORDS);
}

function officialIn(name, storeType) {
  if (storeType === 'official') return undefined;
  return OFFICIAL.find((word) => name.toLowerCase().includes(word));
}

/** The first of `words` that stands in the text as a word of its own. */
function wordIn(text, words) {
  const own = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.find((word) => own.includes(word));
}
