/** What the kitchen-sink page does: options for the widgets, and FormData shown as JSON when the form is submitted. */
import { ask, toast } from './index.js';

const COUNTRIES = [
  { value: 'CN', label: '中国大陆' },
  { value: 'HK', label: '中国香港' },
  { value: 'MO', label: '中国澳门' },
  { value: 'SG', label: '新加坡' },
];
const FREIGHT = [
  { value: 'standard', label: 'AliExpress standard shipping' },
  { value: 'economy', label: 'Cainiao Super Economy' },
  { value: 'seller', label: 'Seller freight template' },
];
const DIVISIONS = [
  branch('浙江省', branch('杭州市', '西湖区', '滨江区', '余杭区'), branch('宁波市', '海曙区', '江北区')),
  branch('北京市', branch('北京市', '朝阳区', '海淀区')),
  branch('广东省', branch('深圳市', '南山区', '福田区'), branch('广州市', '天河区')),
];

function branch(name, ...children) {
  return {
    value: name,
    label: name,
    children: children.map((child) => (typeof child === 'string' ? { value: child, label: child } : child)),
  };
}

const wish = new URLSearchParams(location.search);
document.documentElement.lang = wish.get('lang') ?? 'zh';
if (wish.get('skin')) document.documentElement.dataset.skin = wish.get('skin');

const id = (name) => document.getElementById(name);
const numbered = (count, label) =>
  Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: label(at + 1) }));

id('country').options = COUNTRIES;
id('phone-code').options = numbered(190, (number) => `+${number} Country ${number}`);
id('category').options = numbered(1000, (number) => `Category ${number}`);
id('chosen').options = FREIGHT;
id('locked').options = numbered(45, (number) => `第${number}类`);
id('division').options = DIVISIONS;

id('permanent').addEventListener('change', (event) => {
  id('to').disabled = event.target.checked;
  if (event.target.checked) id('to').value = '';
});

id('form').addEventListener('submit', (event) => {
  event.preventDefault();
  id('received').textContent = JSON.stringify(Object.fromEntries(new FormData(event.target)), null, 2);
});

id('ask').addEventListener('click', async () => {
  const answer = await ask({
    heading: '确认提交',
    content: '每家店铺只能选择一个类目，提交后不能更改。',
    confirm: '确认',
    cancel: '取消',
  });
  toast(answer, { kind: answer === 'confirm' ? 'success' : 'notice', seconds: 10 });
});

id('tell').addEventListener('click', () => toast('保存成功', { kind: 'success' }));
