// How far an upload is: what the form item around a file input lists, and whether it says that it is done.

const BUSY = /uploading|loading|上传中|正在上传|处理中|\d+\s*%/i;

const FILE_NAME = /\.[a-z][a-z0-9]{1,4}(?![a-z0-9])/i;

const ANOTHER = "input:not([type=hidden]), select, textarea";

const itemOf = (el) => {
  let item = parentOf(el);
  for (const at of ancestors(el, ITEM_DEPTH)) {
    if (ITEM_STOPS.has(at.localName) || [...flatTree(at)].some((one) => one !== el && one.matches(ANOTHER))) break;
    item = at;
  }
  return item;
};

// The buttons that send off what was chosen; they say no more than that.
const SENDS = /^((start )?upload( now| files?| all)?|(开始|立即|确认|点击)?上传(文件)?)$/i;

const sendersIn = (item) =>
  [...flatTree(item)].filter(
    (one) =>
      one.matches("button, [role=button]") &&
      isShown(one) &&
      !isDisabled({ el: one }) &&
      SENDS.test(squeeze(one.textContent)),
  );

// Words at a file that is chosen, and waits for such a button to be pressed.
const WAITS = /^(pending|waiting|queued|not uploaded|ready to upload|待上传|待处理|等待上传|未上传)$/i;

const isWaiting = (item) => sendersIn(item).length > 0 && leavesOf(item).some((one) => WAITS.test(textOf(one)));

// The files that were chosen on this page, and the addresses of pictures that hold the very bytes of one: a page may
// show a picture of a file, and nowhere its name.
const chosenFiles = [];
const pictured = new Map();

const onChosen = (event) =>
  event.composedPath()[0].type === "file" && chosenFiles.push(...event.composedPath()[0].files);

const watchFiles = () => addEventListener("change", onChosen, { capture: true });

// Look into new pictures; what they hold is known some time later.
const knowPictures = (id) => {
  const item = elementOf(id) && itemOf(elementOf(id));
  const fresh = [...(item?.querySelectorAll("img[src^='blob:'], img[src^='data:']") ?? [])].filter(
    (img) => !pictured.has(img.src),
  );
  if (chosenFiles.length) for (const { src } of fresh) knowPicture(src);
};

const knowPicture = async (src) => {
  pictured.set(src, "");
  try {
    const shown = new Uint8Array(await (await fetch(src)).arrayBuffer());
    for (const file of chosenFiles.filter(({ size }) => size === shown.length)) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (bytes.every((byte, at) => byte === shown[at])) pictured.set(src, file.name);
    }
  } catch {
    return; // the page does not allow it, or has dropped the picture: it proves nothing
  }
};

// Their names, where nothing lies over the picture, as it does while a file is being sent, and nothing says that it
// failed. Where the page lists names, these tell more than the pictures beside them.
const picturedIn = (item) => {
  const speaks = (one) => FILE_NAME.test(textOf(one)) || (isRed(one) && /\p{L}/u.test(textOf(one)));
  const shows = (img) => pictured.get(img.src) && isShown(img) && !isVeiled(img, item) && !hasFailed(img, item);
  return leavesOf(item).some(speaks)
    ? []
    : [...item.querySelectorAll("img")].filter(shows).map((img) => pictured.get(img.src));
};

const isVeiled = (img, item) => {
  const { left, top, width, height } = img.getBoundingClientRect();
  const over = ({ left: l, top: t, right, bottom }) =>
    l <= left + width / 2 && right >= left + width / 2 && t <= top + height / 2 && bottom >= top + height / 2;
  return [...item.querySelectorAll(":not(input)")].some(
    (one) => !holds(one, img) && isShown(one) && over(one.getBoundingClientRect()),
  );
};

const filesOf = ({ el }) => {
  const item = itemOf(el);
  if (isWaiting(item) || isSending(item)) return "";
  const names = isDrawn(el) ? [...el.files].map((file) => file.name) : [];
  const listed = leavesOf(item)
    .filter((one) => !hasFailed(one, item))
    .map((one) => textOf(one));
  const alts = [...flatTree(item)]
    .filter((one) => one.localName === "img")
    .map((img) => img.alt || img.title)
    .filter(Boolean);
  return [
    ...new Set([
      ...names,
      ...listed.filter((text) => FILE_NAME.test(text) && text.length < 200),
      ...alts,
      ...picturedIn(item),
    ]),
  ].join("; ");
};

// Whether the list marks a file as failed: in red, or by a state that says so in plain English.
const FAILED = /(^|[-_\s])(error|errored|fail|failed|failure|exception)($|[-_\s])/i;

const hasFailed = (leaf, item) => {
  if (isRed(leaf)) return true;
  for (const at of [leaf, ...ancestors(leaf, ITEM_DEPTH)]) {
    if (at === item) return false;
    if (FAILED.test(`${at.getAttribute("class") ?? ""} ${at.dataset?.state ?? ""} ${at.dataset?.status ?? ""}`))
      return true;
  }
  return false;
};

// A file input that a person sees tells its files itself; a hidden one is the page's tool, and only what the page lists
// counts.
const isDrawn = (el) =>
  isShown(el) && Number(getComputedStyle(el).opacity) > 0 && el.getBoundingClientRect().width > 20;

// The innermost elements that show a text.
const leavesOf = (item) =>
  [...flatTree(item)].filter((one) => isShown(one) && flatTree(one).next().done && textOf(one) !== "");

const uploadState = (id) => {
  const el = elementOf(id);
  if (!el) return { gone: true };
  const item = itemOf(el);
  const all = [...flatTree(item)];
  const text = textOf(item, { whole: true });
  return {
    gone: false,
    busy: barsIn(item).some((bar) => !isFull(bar)) || BUSY.test(text),
    waits: isWaiting(item),
    senders: sendersIn(item).map(idOf),
    text,
    failed: leavesOf(item).some((one) => FILE_NAME.test(textOf(one)) && hasFailed(one, item)),
    held: [...(isDrawn(el) ? [...el.files].map((file) => file.name) : []), ...picturedIn(item)],
    pictures: all.filter((one) => one.localName === "img" && isShown(one)).length,
    disabled: el.disabled,
    alert:
      all
        .filter((one) => one.matches("[role=alert]") && isShown(one))
        .map((one) => textOf(one))
        .find(Boolean) ?? "",
  };
};

// Whether a bar or a percentage of its own says that a file is still on its way: one that stands there is not done.
const PART_OF_IT = /^(\d|[1-9]\d)(\.\d+)?\s*%$/;

const isSending = (item) =>
  barsIn(item).some((bar) => !isFull(bar)) || leavesOf(item).some((leaf) => PART_OF_IT.test(textOf(leaf)));

const barsIn = (item) =>
  [...flatTree(item)].filter(
    (one) =>
      one.matches("progress, [role=progressbar]") && isShown(one) && one.getBoundingClientRect().height > 0,
  );

const isFull = (bar) =>
  Number(bar.getAttribute("aria-valuenow") ?? bar.value) >= Number(bar.getAttribute("aria-valuemax") ?? bar.max ?? 100);

const CLEARS = /^(clear|reset|清除|清空|×|✕|x)\b|clear (value|date|selection)/i;

// The buttons that empty a control, in the frame drawn around it.
const clearers = (id) => {
  const el = elementOf(id);
  const around = el ? [...ancestors(el, 4)].filter((at) => at.getBoundingClientRect().height <= 72) : [];
  const found = around.flatMap((at) => [...at.querySelectorAll("button, [role=button], [aria-label], [title]")]);
  const says = (one) => one.getAttribute("aria-label") || one.getAttribute("title") || squeeze(one.textContent);
  return [...new Set(found)].filter((one) => isShown(one) && CLEARS.test(says(one))).map(idOf);
};

// Buttons in the item that take a listed file away again.
const removers = (id) => {
  const el = elementOf(id);
  if (!el) return [];
  const words = /remove|delete|clear|删除|移除|清除|^[×✕x]$/i;
  return [...flatTree(itemOf(el))]
    .filter((one) => one.matches("button, [role=button], a, i, span[tabindex], span[aria-label], span[title]"))
    .filter(
      (one) =>
        isShown(one) &&
        words.test(one.getAttribute("aria-label") || one.getAttribute("title") || squeeze(one.textContent)),
    )
    .map(idOf);
};
