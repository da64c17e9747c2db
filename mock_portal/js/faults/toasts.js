// Word of an accepted submit, in a message of the kit that floats over the page before it moves on.

import { inLanguage } from '../language.js';
import { toast } from '../../widgets/toast.js';
import { later } from './time.js';

const SHOWN_MS = 1500;
const SUBMITTED = { zh: '提交成功', en: 'Submitted successfully' };
const SAID = {
  'account-registration': { zh: '注册成功', en: 'Registered successfully' },
  'verify-email': { zh: '验证成功', en: 'Verified successfully' },
  'verify-phone': { zh: '手机验证通过', en: 'Your mobile phone has been verified' },
  'sign-in': { zh: '登录成功，正在跳转…', en: 'Signed in, redirecting…' },
  'identity-authentication': { zh: '保存成功', en: 'Saved successfully' },
  'alipay-sign-in': { zh: '登录成功', en: 'Signed in successfully' },
  'alipay-register': { zh: '邮箱验证成功', en: 'Email verified' },
  'alipay-account': { zh: '设置成功', en: 'Set up successfully' },
  'alipay-real-name': { zh: '认证资料已提交', en: 'Your details have been submitted' },
  'alipay-authorise': { zh: '授权成功', en: 'Authorised successfully' },
  exam: { zh: '考试已开始', en: 'The exam has begun' },
  'exam-paper': { zh: '交卷成功', en: 'Handed in' },
  'sales-plan': { zh: '申请已受理', en: 'Your application has been received' },
  'brand-authorization': { zh: '资料已提交，请等待审核', en: 'Documents submitted, please wait for the review' },
  cashier: { zh: '付款成功！', en: 'Payment completed!' },
  'publish-product': { zh: '发布成功', en: 'Published successfully' },
  'back-office': { zh: '操作成功', en: 'Done' },
};

export async function toastFirst(leave, { page }) {
  toast(inLanguage(SAID[page] ?? SUBMITTED), { kind: 'success', seconds: Infinity });
  await later(SHOWN_MS);
  return leave();
}
