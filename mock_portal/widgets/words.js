/** The widgets' own words, in the language of the document; a key in, its text out. */

const WORDS = {
  zh: {
    'please-choose': '请选择',
    'choose-date': '请选择日期',
    'no-options': '无选项',
    'option-of': (label, index, count) => `${label}，第 ${index} 项，共 ${count} 项`,
    chosen: (label) => `已选择 ${label}`,
    'previous-year': '上一年',
    'previous-month': '上个月',
    'next-month': '下个月',
    'next-year': '下一年',
    month: (year, month) => `${year}年 ${month}月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    'pick-file': '上传文件',
    uploading: (percent) => `上传中 ${percent}%`,
    uploaded: '已上传',
    remove: (name) => `删除 ${name}`,
    'upload-failed': '上传失败，请删除后重试',
    'wrong-type': (accept) => `文件格式不支持，仅支持 ${accept}`,
    'too-large': (mb) => `文件不能超过 ${mb} MB`,
    'too-small': '文件是空的',
    increase: '增加',
    decrease: '减少',
    digit: (index, count) => `第 ${index} 位，共 ${count} 位`,
    confirm: '确定',
    cancel: '取消',
    close: '关闭',
    tip: '提示',
  },
  en: {
    'please-choose': 'Please choose',
    'choose-date': 'Select date',
    'no-options': 'No options',
    'option-of': (label, index, count) => `${label}, ${index} of ${count}`,
    chosen: (label) => `${label} chosen`,
    'previous-year': 'Previous year',
    'previous-month': 'Previous month',
    'next-month': 'Next month',
    'next-year': 'Next year',
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    'pick-file': 'Upload file',
    uploading: (percent) => `Uploading ${percent}%`,
    uploaded: 'Uploaded',
    remove: (name) => `Remove ${name}`,
    'upload-failed': 'The upload failed. Remove the file and try again.',
    'wrong-type': (accept) => `This file type is not accepted. Use ${accept}.`,
    'too-large': (mb) => `The file must not be larger than ${mb} MB.`,
    'too-small': 'The file is empty.',
    increase: 'Increase',
    decrease: 'Decrease',
    digit: (index, count) => `Digit ${index} of ${count}`,
    confirm: 'OK',
    cancel: 'Cancel',
    close: 'Close',
    tip: 'Note',
  },
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const listeners = new Set();

/** "en" or "zh": the language that the document names, Chinese when it names another one. */
export const language = () => (document.documentElement.lang.toLowerCase().startsWith('en') ? 'en' : 'zh');

/** The text of a key, with its holes filled. */
export function say(key, ...parts) {
  const found = WORDS[language()][key];
  return typeof found === 'function' ? found(...parts) : found;
}

/** Calls `listener` whenever the document's language or skin changes; returns the function that ends it. */
export function onDocumentChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

new MutationObserver(() => listeners.forEach((listener) => listener())).observe(document.documentElement, {
  attributeFilter: ['lang', 'data-skin'],
});
