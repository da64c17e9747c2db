// The exam paper: ten questions.

import * as data from '../data.js';
import { make } from '../dom.js';
import { handIn } from '../exam.js';
import { sends } from '../form.js';
import { inLanguage, t } from '../language.js';
import { page } from '../page.js';

page({
  access: 'member',
  async render({ account, main }) {
    const pool = await data.exam();
    const paper = account.exam?.paper;
    if (!paper) return 'exam.html';
    const questions = paper.map((id) => pool.find((question) => question.id === id));
    main.querySelector('#questions').append(...questions.map(fieldset));
    sends(main.querySelector('form'), 'exam-paper', (memory, sent) => handIn(memory, inLists(sent), pool));
    return '';
  },
});

function fieldset({ id, kind, text, answers }) {
  const type = kind === 'multiple' ? 'checkbox' : 'radio';
  return make(
    'fieldset',
    { class: 'question' },
    make('legend', {}, inLanguage(text)),
    make('p', { class: 'question-kind' }, t(`question.${kind}`)),
    ...answers.map((answer) => label(id, type, answer)),
    make('div', { class: 'help', role: 'alert' }),
  );
}

function label(name, type, answer) {
  const input = make('input', { type, name, value: answer.letter });
  return make('label', { class: type }, input, make('span', {}, inLanguage(answer)));
}

/** One chosen letter counts like a list of one. */
function inLists({ fields, ...rest }) {
  const lists = Object.entries(fields).map(([id, chosen]) => [id, [chosen].flat().filter(Boolean)]);
  return { ...rest, fields: Object.fromEntries(lists) };
}
