"""Sections that repeat a label: the words of the legend or heading over them."""

SECTIONS: dict[str, tuple[str, ...]] = {
    "company": ("企业信息", "公司信息", "企业资料", "公司资料", "主体信息", "企业认证信息", "Company details", "Company information", "Business details", "Business information", "Company", "Enterprise information", "About the company"),
    "legal-representative": ("法定代表人", "法人信息", "法定代表人信息", "法人代表", "法人资料", "法人代表信息", "Legal representative", "Legal representative details", "Legal representative information", "Representative", "Legal person", "About the legal representative"),
    "brand": ("品牌信息", "商标信息", "品牌资料", "品牌基本信息", "Brand details", "Brand information", "Trademark details", "Brand", "Trademark information", "Trademark", "About the brand"),
    "authorization": ("授权书", "品牌授权书", "授权信息", "授权", "授权链路", "Authorization", "Authorisation", "Authorization letter", "Letter of authorization", "Authorization link"),
}
