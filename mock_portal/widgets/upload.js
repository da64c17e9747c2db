/** <mp-upload name accept limit max-mb>: its value is the JSON list of facts of the files that are done, "" when none is. */
import { announce } from './announce.js';
import { element, icon } from './element.js';
import { fileFacts } from './file-facts.js';
import { FormField } from './form-field.js';
import { say } from './words.js';

const STEPS = 4;
const STEP_MS = 60;

/** The stand-in for a server: some progress, then the facts. It throws an Error whose message is shown when the upload fails. */
async function transport(file, progress) {
  const facts = fileFacts(file);
  for (let step = 1; step < STEPS; step += 1) {
    progress(Math.round((step / STEPS) * 100));
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
  return facts;
}

export class MpUpload extends FormField {
  /** `async (file, progress, upload) => facts`: a page replaces it to be slow, to fail or to send files elsewhere. */
  static transport = transport;

  #items = [];
  #inner = null;
  #button = null;
  #list = element('ul', { class: 'upload-list' });

  get limit() {
    return Number(this.getAttribute('limit') ?? 1);
  }

  /** The facts of the files that are done. */
  get files() {
    return this.#items.filter((item) => item.state === 'done').map((item) => item.facts);
  }

  set files(facts) {
    this.#items = facts.map((each) => ({ name: each.name, size: each.size, state: 'done', facts: each }));
    this.#publish();
  }

  /** An upload is still under way. */
  get busy() {
    return this.#items.some((item) => item.state === 'uploading');
  }

  build() {
    this.control = element('input', {
      type: 'file',
      'aria-hidden': 'true',
      style: 'display: none',
      onchange: () => this.#receive(this.control.files),
    });
    this.#button = element('button', {
      type: 'button',
      class: 'secondary upload-button',
      onclick: () => this.control.click(),
    });
    this.#inner = element('div', { class: 'upload-inner', role: 'application' }, this.control, this.#button);
    for (const type of ['dragover', 'drop']) this.#inner.addEventListener(type, (event) => this.#drag(event));
    this.append(element('div', { class: 'upload' }, this.#inner, this.#list));
  }

  buildNative() {
    this.control = element('input', { type: 'file', onchange: () => this.#receive(this.control.files) });
    this.#inner = element('div', { class: 'upload-inner' }, this.control);
    this.append(element('div', { class: 'upload' }, this.#inner, this.#list));
  }

  focus(options) {
    (this.isNative ? this.control : this.#button).focus(options);
  }

  refresh() {
    const full = this.#items.length >= this.limit;
    this.control.accept = this.getAttribute('accept') ?? '';
    this.control.multiple = this.limit > 1;
    this.control.disabled = this.isOff || full;
    this.#inner.classList.toggle('full', full && !this.isNative);
    this.#button?.replaceChildren(icon('upload'), this.getAttribute('placeholder') ?? say('pick-file'));
    if (this.#button) this.#button.disabled = this.isOff;
    this.#list.replaceChildren(...this.#items.map((item) => this.#row(item)));
  }

  formResetCallback() {
    this.files = [];
  }

  dispose() {
    for (const item of this.#items) URL.revokeObjectURL(item.preview);
  }

  #drag(event) {
    event.preventDefault();
    if (event.type === 'drop' && !this.control.disabled) this.#receive(event.dataTransfer.files);
  }

  // What goes over the limit is dropped without a word, as the kit does.
  #receive(files) {
    const taken = [...files].slice(0, this.limit - this.#items.length);
    this.control.value = '';
    for (const file of taken) this.#send(file);
  }

  async #send(file) {
    const item = { name: file.name, size: file.size, state: 'uploading', percent: 0 };
    if (file.type.startsWith('image/')) item.preview = URL.createObjectURL(file);
    this.#items.push(item);
    this.#publish();
    const refused = this.#refusal(file);
    if (refused) return this.#fail(item, refused);
    try {
      item.facts = await MpUpload.transport(file, (percent) => this.#progress(item, percent), this);
    } catch (error) {
      return this.#fail(item, error.message || say('upload-failed'));
    }
    item.state = 'done';
    announce(`${item.name} ${say('uploaded')}`);
    if (this.#items.includes(item)) this.#publish({ changed: true });
  }

  #refusal(file) {
    const accept = this.getAttribute('accept');
    const maxMb = Number(this.getAttribute('max-mb') ?? Infinity);
    if (accept && !accept.split(',').some((rule) => matches(file, rule.trim().toLowerCase())))
      return say('wrong-type', accept.split(',').join(', '));
    if (file.size > maxMb * 1024 * 1024) return say('too-large', maxMb);
    return file.size === 0 ? say('too-small') : '';
  }

  #fail(item, message) {
    Object.assign(item, { state: 'error', message });
    announce(`${item.name} ${message}`);
    this.#publish();
  }

  #progress(item, percent) {
    item.percent = percent;
    this.refresh();
  }

  #remove(item) {
    this.#items = this.#items.filter((each) => each !== item);
    URL.revokeObjectURL(item.preview);
    this.#publish({ changed: true });
    this.focus();
  }

  #publish({ changed = false } = {}) {
    this.value = this.files.length ? JSON.stringify(this.files) : '';
    if (changed) this.tell('input', 'change');
  }

  #row(item) {
    const picture = item.preview ? element('img', { src: item.preview, alt: '' }) : icon('file');
    return element(
      'li',
      { class: `upload-item ${item.state}` },
      element('span', { class: 'upload-thumbnail' }, picture),
      element(
        'span',
        { class: 'upload-text' },
        element('span', { class: 'upload-name', title: item.name }, item.name),
        ...this.#state(item),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'upload-remove',
          'aria-label': say('remove', item.name),
          onclick: () => this.#remove(item),
        },
        icon('close'),
      ),
    );
  }

  #state(item) {
    if (item.state === 'error') return [element('span', { class: 'upload-error' }, item.message)];
    if (item.state === 'done')
      return [element('span', { class: 'upload-state' }, `${kilobytes(item.size)} · ${say('uploaded')}`)];
    return [element('span', { class: 'upload-state' }, say('uploading', item.percent)), progressBar(item)];
  }
}

function progressBar({ name, percent }) {
  const range = { 'aria-valuenow': String(percent), 'aria-valuemin': '0', 'aria-valuemax': '100' };
  const bar = element('span', { class: 'progress', role: 'progressbar', 'aria-label': name, ...range });
  bar.style.setProperty('--percent', `${percent}%`);
  return bar;
}

const kilobytes = (size) =>
  size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;

/** One rule of `accept` (".png", "image/*", "image/png") against a file. */
function matches(file, rule) {
  if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule);
  return rule.endsWith('/*') ? file.type.startsWith(rule.slice(0, -1)) : file.type === rule;
}

customElements.define('mp-upload', MpUpload);
