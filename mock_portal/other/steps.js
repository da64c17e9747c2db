// The steps of the other portal as data: its own words, its own order, and what only it asks for.
//
// A question is {name, label, kind, must}; kinds are text, secret, tel, file, date, tick, cards, select, levels, code
// and sku (a table with a row for the one article).

const must = true;

export const STEPS = [
  {
    id: 'board',
    tab: '开店进度',
    heading: '开店进度一览',
    sections: [],
  },
  {
    id: 'account',
    tab: '商家账户',
    heading: '创建商家账户',
    button: '同意并创建',
    sections: [
      {
        heading: '登录方式',
        questions: [
          { name: 'mail', label: '邮箱（用于登录）', kind: 'text', must },
          { name: 'phone', label: '手机', kind: 'tel', must, sends: '获取短信码' },
          { name: 'sms', label: '短信验证码', kind: 'code', must },
          { name: 'secret', label: '登录密码', kind: 'secret', must },
          { name: 'secret2', label: '再次确认密码', kind: 'secret', must },
        ],
      },
      {
        heading: '业务联系人',
        questions: [
          { name: 'person', label: '姓名', kind: 'text', must },
          { name: 'place', label: '所在地区', kind: 'levels', must },
          { name: 'street', label: '联系地址', kind: 'text', must },
          { name: 'zip', label: '邮编', kind: 'text' },
        ],
      },
      {
        heading: '紧急联系人（选填）',
        questions: [
          { name: 'sos', label: '姓名', kind: 'text' },
          { name: 'sosphone', label: '手机', kind: 'text' },
        ],
      },
      {
        heading: '协议',
        questions: [
          { name: 'terms', label: '我已阅读并同意《商家服务协议》', kind: 'tick', must },
          { name: 'news', label: '订阅平台营销邮件', kind: 'tick' },
        ],
      },
    ],
  },
  {
    id: 'subject',
    tab: '主体资质',
    heading: '主体资质认证',
    button: '送审',
    sections: [
      {
        heading: '营业执照',
        questions: [
          { name: 'paper', label: '营业执照照片', kind: 'file', must, reads: ['firm', 'uscc'] },
          { name: 'firm', label: '企业全称', kind: 'text', must },
          { name: 'uscc', label: '统一社会信用代码', kind: 'text', must },
          {
            name: 'sort',
            label: '主体类型',
            kind: 'cards',
            must,
            options: [
              ['company', '企业', '有限公司、股份公司等'],
              ['sole', '个体工商户', '凭个体执照经营'],
            ],
          },
          { name: 'seat', label: '注册地', kind: 'levels', must },
          { name: 'road', label: '注册详细地址', kind: 'text', must },
          { name: 'from', label: '营业期限开始', kind: 'date', must },
          { name: 'forever', label: '长期有效', kind: 'tick', disables: 'until', on: true },
          { name: 'until', label: '营业期限结束', kind: 'date' },
          { name: 'capital', label: '注册资本（万元）', kind: 'text', must },
        ],
      },
      {
        heading: '法定代表人',
        questions: [
          { name: 'boss', label: '姓名', kind: 'text', must },
          { name: 'bossid', label: '身份证号码', kind: 'text', must },
          { name: 'face', label: '身份证人像面', kind: 'file', must },
          { name: 'emblem', label: '身份证国徽面', kind: 'file', must },
        ],
      },
      {
        heading: '经办人（选填）',
        questions: [
          { name: 'agent', label: '姓名', kind: 'text' },
          { name: 'agentid', label: '身份证号码', kind: 'text' },
        ],
      },
    ],
  },
  {
    id: 'deposit',
    tab: '保证金',
    heading: '缴纳保证金',
    button: '我已缴纳 ¥10,000',
    sections: [],
    about: '主营类目的保证金为 ¥10,000，退店时退还。',
  },
  {
    id: 'shop',
    tab: '店铺开设',
    heading: '开设店铺',
    button: '开设',
    sections: [
      {
        heading: '店铺资料',
        questions: [
          { name: 'sign', label: '招牌文字', kind: 'text', must },
          { name: 'line', label: '主营类目', kind: 'select', must, options: 'categories' },
          {
            name: 'style',
            label: '店铺类型',
            kind: 'cards',
            must,
            options: [
              ['specialty', '专营店', '经营一个或多个品牌'],
              ['brand', '专卖店', '经营自己的品牌'],
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'goods',
    tab: '上架商品',
    heading: '上架商品',
    button: '上架',
    again: true,
    sections: [
      {
        heading: '商品资料',
        questions: [
          { name: 'title', label: '商品名称', kind: 'text', must },
          { name: 'shots', label: '商品图片', kind: 'file', must, several: true },
          { name: 'words', label: '商品描述', kind: 'text', must },
        ],
      },
      {
        heading: '规格与库存',
        questions: [
          {
            name: 'sku',
            kind: 'sku',
            columns: [
              ['code', '商家编码'],
              ['price', '单价（USD）'],
              ['stock', '库存（件）'],
            ],
          },
        ],
      },
      {
        heading: '包裹信息',
        questions: [
          { name: 'kilos', label: '重量（千克）', kind: 'text', must },
          { name: 'long', label: '长（厘米）', kind: 'text', must },
          { name: 'wide', label: '宽（厘米）', kind: 'text', must },
          { name: 'high', label: '高（厘米）', kind: 'text', must },
          { name: 'days', label: '发货期（天）', kind: 'text', must },
        ],
      },
    ],
  },
];
