import pytest

from autofill.flow.browse import origin


@pytest.mark.parametrize(
    ("url", "portal"),
    [
        ("https://sell.aliexpress.com/register", "https://www.aliexpress.com"),
        ("https://auth.alipay.com/login", "https://www.aliexpress.com"),
        ("http://127.0.0.1:8000/register.html", "http://127.0.0.1:8000/?lang=zh"),
    ],
)
def test_the_portal_s_own_pages_belong_to_it(url: str, portal: str) -> None:
    assert origin.belongs(url, portal)


@pytest.mark.parametrize(
    ("url", "portal"),
    [
        ("https://www.aliexpress.com.evil.example/register", "https://www.aliexpress.com"),
        ("https://aliexpress-seller.com/register", "https://www.aliexpress.com"),
        ("http://www.aliexpress.com/register", "https://www.aliexpress.com"),
        ("http://localhost:8000/register.html", "http://127.0.0.1:8000/"),
        ("http://127.0.0.1:8001/register.html", "http://127.0.0.1:8000/"),
        ("about:blank", "https://www.aliexpress.com"),
        ("https://stranger.com.cn/register", "https://www.portal.com.cn"),
    ],
)
def test_a_look_alike_elsewhere_does_not(url: str, portal: str) -> None:
    assert not origin.belongs(url, portal)


_ONE_PORTAL = (
    "https://www.aliexpress.com",
    "https://aliexpress.com/",
    "http://sell.aliexpress.com:8080/?lang=zh",
    "https://WWW.AliExpress.COM./",
    "https://li:secret@www.aliexpress.com",
    "https://auth.alipay.com",
    "www.aliexpress.com",
    "www.aliexpress.com:443",
)
_THIS_MACHINE = (
    "http://127.0.0.1:8000/",
    "http://localhost:8000",
    "http://LOCALHOST.:8000",
    "http://portal.localhost:8000",
    "http://[::1]:8000",
    "http://[::ffff:127.0.0.1]:8000",
    "http://127.1:8000",
    "http://0x7f.1:8000",
    "http://2130706433:8000",
    "http://0.0.0.0:8000",
    "http://127.0.0.2:8000",
    "localhost:8000",
)


@pytest.mark.parametrize(("called", "name"), [(_ONE_PORTAL, "aliexpress.com"), (_THIS_MACHINE, "127.0.0.1:8000")])
def test_a_portal_has_one_name_whatever_it_is_called(called: tuple[str, ...], name: str) -> None:
    assert {origin.name(one) for one in called} == {name}


def test_portals_that_are_not_the_same_have_other_names() -> None:
    addresses = (
        "https://www.aliexpress.com",
        "https://www.aliexpress.com.evil.example",
        "https://aliexpress.cn",
        "http://127.0.0.1:8000",
        "http://127.0.0.1:8001",
        "http://127.0.0.1",
        "http://192.168.1.5:8000",
        "http://portal:8000",
        "https://one.com.cn",
        "https://two.com.cn",
        "http://127.0.0.1:99999",
        "[",
        "",
        "mock",
    )

    names = [origin.name(address) for address in addresses]
    assert len(set(names)) == len(addresses) - 1  # a port that there is not is none
    assert names[-1] == "mock"
