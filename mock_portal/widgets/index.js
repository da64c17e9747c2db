/** All widgets: importing this module defines every element of the portal. */
export { assign, stateOf } from './controlled.js';
export { MpCascader } from './cascader.js';
export { MpCode } from './code.js';
export { MpDate } from './date.js';
export { MpDialog, ask } from './dialog.js';
export { MpNumber } from './number.js';
export { MpSelect } from './select.js';
export { MpToast, toast } from './toast.js';
export { MpUpload } from './upload.js';
export { fileFacts } from './file-facts.js';
