"""How to reach the seller: phone, country, address; and what is agreed to."""

from autofill.forms.text.compare import Form
from autofill.forms.understand.vocabulary.concept import (
    ELSEWHERE,
    LINE,
    LIST,
    LIST_OR_TEXT,
    TEXT,
    TICK,
    Concept,
    concept,
)

CONTACT: tuple[Concept, ...] = (
    concept(
        "tel",
        LINE,
        "phone|mobile|telephone|cell phone|phone number|mobile phone|mobile number|mobile phone number"
        "|telephone number|cell|cellphone|cell number|contact number|contact phone|daytime phone|primary phone"
        "|phone no|mobile no|tel|tel no|phonenumber|telefono|téléfono|telefon|telefonnummer|handynummer|телефон"
        "|номер телефона|мобильный телефон|мобильный|phone home|home phone|contact telephone"
        "|手机|手机号|手机号码|联系电话|电话|电话号码|移动电话|联系手机|联系方式|手机电话|電話番号|携帯電話",
        no=(
            "verification|code|country code|area code|extension|ext|fax|type|model|alternate|alternative|additional"
            "|backup|spare|secondary|evening|work|business|second|other|carrier|confirm|password|phone 2|brand"
            "|accessories|order|company|office|landline|legal representative"
            "|验证码|校验码|传真|手机型号|区号|配件|公司|企业|单位|办公|备用|客服|座机|固定|" + ELSEWHERE
        ),
        of_others=False,
        form=Form.DIGITS,
    ),
    concept(
        "tel-national",
        LINE,
        "national number|local number|phone number without country code|subscriber number",
        general="tel",
        form=Form.NATIONAL,
    ),
    concept(
        "tel-country-code",
        LIST_OR_TEXT,
        "country code|dialing code|dialling code|dial code|calling code|country calling code|phone country code"
        "|phone code|phone prefix|international code|country region code|telephone country code|phone country"
        "|国家码|国家代码|国际区号|国家区号|手机国家码|国家地区代码|区号",
        general="tel",
    ),
    concept(
        "tel-country-list",
        LIST,
        "phone|mobile|telephone|cell phone|phone number|mobile phone|mobile number|mobile phone number"
        "|telephone number|tel|contact phone|contact number"
        "|手机|手机号|手机号码|联系电话|电话|电话号码|移动电话|联系手机|手机电话",
        no="type|carrier|model|accessories|legal representative|类型|配件|" + ELSEWHERE,
    ),
    concept(
        "country",
        LIST_OR_TEXT,
        "country|country or region|country region|country of residence|nation|nationality of company"
        "|country territory|countrycode|country name|location country|страна|país|pays|land|country of registration"
        "|your country|billing country|shipping country|country or territory|country location"
        "|国别|国家或区域|国别 地区|注册地所在国家 地区|国家"
        "|国家地区|国家或地区|国家 地区|所在国家|国籍地区|所在国家地区|国家及地区|所在国|国",
        no=(
            "code of phone|dial|calling|origin|birth|issue|issuing|citizenship|phone|issued|ship to countries|brand"
            "|电话|区号|产地|品牌|法人"
        ),
    ),
    concept(
        "division",
        LIST,
        "province city district|province city|state city|province city area|region|area|contact region|contact area"
        "|province city and district|address region|province municipality district|location"
        "|省市区|省 市 区|所在地区|所属地区|所属区域|所在区域|所在地|地区|省份城市|省市|所在省市"
        "|联系地址 省市区|联系地区|所在省市区|行政区划",
        no=("registered|registration|time|country|interest|study|practice|expertise|注册|国家"),
        general="address",
    ),
    concept(
        "address-level1",
        LIST_OR_TEXT,
        "province|state|state province|province state|state or province|region state|county|stateprovince"
        "|state region|область|регион|state province region|region|county state|provincia|estado|bundesland"
        "|省|省份|省级|所在省|所在省份|都道府県",
        no="city|country|united|registered|of birth|license|issued|id|statement|tax|marketing|市|注册|" + ELSEWHERE,
        general="division|address",
    ),
    concept(
        "address-level2",
        LIST_OR_TEXT,
        "city|town|city town|town city|locality|suburb|municipality|city or town|город|ciudad|ville|ort|stadt"
        "|suburb city|city suburb|town or city"
        "|市|城市|地级市|所在城市|所在市|市区町村",
        no="province|registered|birth|district|preferred|nearest|electricity|省|市场|注册|" + ELSEWHERE,
        general="division|address",
    ),
    concept(
        "address-level3",
        LIST_OR_TEXT,
        "district|area county|county district|borough|район|district county|区|区县|县|县区|所在区|区 县",
        no="province|registered|congressional|school|省|市|注册|区号|" + ELSEWHERE,
        general="division|address",
    ),
    concept(
        "street-address",
        TEXT,
        "street address|address|address line 1|address line|address line1|address 1|address1|street|street and number"
        "|street name and number|detailed address|street address line 1|full address|mailing address|home address"
        "|postal address|shipping address|delivery address|billing address|contact address|street name"
        "|house number and street|street address 1|addressline1|line1|адрес|улица|direccion|dirección|adresse|strasse"
        "|straße|calle|street line|your address"
        "|住所|番地|详细地址|地址|街道地址|联系地址|街道|街道门牌|门牌号|通讯地址|详细街道地址|联系详细地址",
        no=(
            "email|e mail|mail address|line 2|line 3|second line|2|3|4|apt|apartment|suite|unit|floor|registered|ip"
            "|web|website|url|city|state|town|zip|web address|wallet|registration|company address|nickname|type"
            "|name of address|second|sender"
            "|第二行|第二|补充|邮箱|注册|邮件|网址|发货|" + ELSEWHERE
        ),
        general="address",
    ),
    concept(
        "address",
        TEXT,
        "where do you live",
    ),
    concept(
        "postal-code",
        LINE,
        "postal code|zip code|zip|postcode|post code|zipcode|postalcode|zip postal code|postal zip code"
        "|zip or postal code|postal code zip|zip code postal code|pin code|postal|zip postal|индекс|почтовый индекс"
        "|código postal|codigo postal|code postal|plz|postleitzahl"
        "|通讯地址邮编|联系地址邮编|地址邮编|邮编号码|邮递编码|邮编|邮政编码|邮政代码|邮递区号|郵便番号",
        no="verification|plus 4|extension|extn|ext|file|download|" + ELSEWHERE,
        form=Form.CODE,
    ),
    concept(
        "agreement",
        TICK,
        "i have read and agree|i agree|agree to|i accept|accept the terms|terms of service|terms and conditions"
        "|terms of use|membership agreement|user agreement|agree to the membership agreement"
        "|i have read and agree to the membership agreement|i have read|privacy policy"
        "|我已阅读并同意|同意|我已同意|同意协议|同意条款|已阅读|阅读并同意|我同意|服务条款|会员协议|用户协议|服务协议|我已阅读|接受协议|我接受"
        "|入驻协议",
        no=(
            "newsletter|marketing|promotion|promotions|offers|share my|third party|third parties"
            "|credit report|auto renew"
            "|推广|营销|订阅|第三方|征信|授权书|自动续费|代扣"
        ),
    ),
)
