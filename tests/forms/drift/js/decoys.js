// What stands on a page and must not be touched: traps for machines, hidden twins, other forms, boxes that are asked nearly the same.
(() => {
  const { mutators, make } = drift;
  const item = (words, control) => make("div", { class: "form-item" }, make("label", {}, words, control));
  const input = (type = "text", more = {}) => make("input", { type, ...more });

  const hidings = [
    { style: "display: none" },
    { style: "position: absolute; left: -5000px" },
    { style: "opacity: 0; height: 0; overflow: hidden; position: absolute" },
    { style: "visibility: hidden; height: 0" },
    { style: "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)", "aria-hidden": "true" },
  ];

  mutators.honeypots = () => {
    drift.texts().forEach(({ label, item: place, shared }, index) => {
      if (!label || shared) return;
      const trap = input("text", { tabindex: "-1", autocomplete: "off" });
      place.before(make("div", hidings[index % hidings.length], make("label", {}, label.textContent, trap)));
    });
  };

  mutators.twins = () => {
    const copy = make("div", { style: "display: none" });
    for (const { label, controls: [control], shared } of drift.all()) {
      if (label && !shared && control.matches("input, select, textarea") && !label.contains(control)) {
        copy.append(item(label.textContent, control.cloneNode(true)));
      }
    }
    for (const named of copy.querySelectorAll("[id], [name]")) ["id", "name"].forEach((name) => named.removeAttribute(name));
    drift.form().before(copy);
  };

  mutators.newsletter = () =>
    document.body.append(
      make("footer", {}, make("h3", {}, drift.say("订阅我们的新闻", "Subscribe to our newsletter")),
        make("form", {}, item(drift.say("订阅邮箱", "Newsletter email"), input("email", { placeholder: "Email" })), make("button", {}, drift.say("订阅", "Subscribe")))));

  mutators["second-form"] = () =>
    drift.form().before(
      make("aside", {}, make("h2", {}, drift.say("已有账号？登录", "Already a member? Sign in")),
        make("form", {},
          item(drift.say("登录名", "User name or email"), input()),
          item(drift.say("密码", "Password"), input("password", { autocomplete: "current-password" })),
          make("button", {}, drift.say("登录", "Sign in")))));

  const chat = () =>
    make("div", { style: "position: fixed; right: 10px; bottom: 10px; width: 240px; background: white; border: 1px solid" },
      make("h4", {}, drift.say("在线客服", "Chat with us")),
      item(drift.say("您的称呼", "Your name"), input()),
      item(drift.say("留言", "Message"), make("textarea")));

  mutators.chat = () => document.body.append(chat());

  mutators["chat-frame"] = () => {
    const frame = make("iframe", { title: "chat", style: "position: fixed; right: 0; bottom: 0; width: 260px; height: 200px" });
    document.body.append(frame);
    frame.contentDocument.body.append(chat());
  };

  mutators.search = () =>
    document.body.prepend(make("header", {}, input("search", { placeholder: drift.say("搜索商品、店铺", "Search products and stores"), name: "q" }), make("button", {}, "🔍")));

  const near = {
    zh: ["推荐人邮箱", "紧急联系人姓名", "公司电话", "公司网址", "品牌故事", "备用手机号码", "退货地址", "优惠码", "支付密码提示问题"],
    en: ["Referrer's email", "Emergency contact's name", "Company phone", "Company website", "Brand story", "Alternative mobile phone", "Return address", "Promotion code", "Password hint"],
  };

  mutators.lookalikes = () => {
    const items = drift.items();
    for (const words of near[drift.lang]) {
      const place = items[Math.floor(drift.random() * items.length)];
      place.before(item(words, input()));
    }
  };

  mutators.consents = () => {
    const words = drift.say(["订阅促销邮件", "记住我", "同意接收短信营销"], ["Send me promotional emails", "Remember me", "I agree to receive marketing messages"]);
    for (const one of words) drift.items().at(-1).after(make("div", { class: "form-item" }, make("label", {}, input("checkbox"), one)));
  };
})();
