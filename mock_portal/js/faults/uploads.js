// Uploads that fail or take long, and scans that the page reads by itself.

import { make } from '../dom.js';
import { inLanguage, t } from '../language.js';
import { assign, MpUpload } from '../../widgets/index.js';
import { forms } from './forms.js';
import { misread, reading } from './scans.js';
import { later } from './time.js';

const SLOW_MS = 4000;
const READ_MS = { business_licence: 900, id_front: 1600 };
const CHECK = { zh: '已自动识别并填写，请核对。', en: 'Read and filled in for you; please check it.' };

export function failUploads() {
  MpUpload.transport = () => Promise.reject(new Error(t('error.upload-failed')));
}

export function slowUploads() {
  const { transport } = MpUpload;
  MpUpload.transport = async (file, progress, upload) => {
    await later(SLOW_MS);
    return transport(file, progress, upload);
  };
}

/** Some time after a scan was handed over, the page fills in what it has read on it, over what was there. */
export function readScans(main, memory) {
  for (const form of forms(main)) {
    form.addEventListener('change', async ({ target }) => {
      if (!(target.name in READ_MS) || !target.value) return;
      await later(READ_MS[target.name]);
      fill(form, misread(reading(target.name, form, memory)));
      say(target);
    });
  }
}

function fill(form, texts) {
  for (const [name, text] of Object.entries(texts)) {
    const box = form.querySelector(`[name="${name}"]`);
    assign(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function say(upload) {
  const control = upload.closest('.control');
  if (!control.querySelector('.read')) upload.after(make('div', { class: 'hint read' }, inLanguage(CHECK)));
}
