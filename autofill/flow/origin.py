"""Whose page is it: two addresses in, out comes whether they are the same portal's. A look-alike elsewhere is not."""

from ipaddress import ip_address
from urllib.parse import urlsplit

# Alipay's pages are a part of the journey (seller-center.md, section 0, step 3); who else's pages are is not known.
_PARTNERS = {"aliexpress.com": ("alipay.com", "alibaba.com")}


def belongs(url: str, portal: str) -> bool:
    """Whether a page at `url` may be filled in for the portal that was begun at `portal`.

    The same site (its registrable domain, or the very host and port on this machine) or a partner of it, and never
    without encryption where the portal had it.
    """
    there, here = urlsplit(url), urlsplit(portal)
    if here.scheme == "https" and there.scheme != "https":
        return False
    if _is_local(here.hostname or ""):
        return (there.hostname, there.port) == (here.hostname, here.port)
    site = _site(here.hostname or "")
    return _site(there.hostname or "") in {site, *_PARTNERS.get(site, ())}


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or bool(ip_address(host))
    except ValueError:
        return False


def _site(host: str) -> str:
    """The last two labels: enough for the portals we know, none of which stands under a country's second level."""
    return ".".join(host.split(".")[-2:])
