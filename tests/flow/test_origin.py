import pytest

from autofill.flow import origin


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
    ],
)
def test_a_look_alike_elsewhere_does_not(url: str, portal: str) -> None:
    assert not origin.belongs(url, portal)
