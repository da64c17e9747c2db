"""Check whether an address belongs to a portal, and naming of portals; look-alikes on other sites don't belong."""

import socket
from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

# Alipay's pages are a part of the journey (seller-center.md, section 0, step 3); who else's pages are is not known.
_PARTNERS = {"aliexpress.com": ("alipay.com", "alibaba.com")}
_SECOND_LEVELS = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_COUNTRY = 2  # letters
_THIS_MACHINE = "127.0.0.1"


def belongs(url: str, portal: str) -> bool:
    """Return whether a page at `url` may be filled in for the portal that was begun at `portal`.

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


def name(portal: str) -> str:
    """Return the name of a portal, given any address of it, or the name that an older journal has for it.

    All hosts of a site are one portal, and so are its partners'; so are all names of this machine, at one port.
    """
    try:
        address = urlsplit(portal if "//" in portal else f"//{portal}")
    except ValueError:  # no address, but a name all the same
        return portal
    host = _plain(address.hostname or portal)
    if _is_local(host) or "." not in host:
        port = _port(address)
        return host if port in {None, 80, 443} else f"{host}:{port}"
    site = _site(host)
    return next((main for main, partners in _PARTNERS.items() if site in partners), site)


def _plain(host: str) -> str:
    """One spelling for a host that has many: capitals, a last dot, IP numbers in other forms, names of this machine."""
    host = host.lower().rstrip(".")
    with suppress(OSError, ValueError):
        host = str(ip_address(host if ":" in host else socket.inet_ntoa(socket.inet_aton(host))))
    return _THIS_MACHINE if _is_this_machine(host) else host


def _is_this_machine(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None) or address
    return bool(mapped.is_loopback or mapped.is_unspecified)


def _port(address: SplitResult) -> int | None:
    try:
        return address.port
    except ValueError:
        return None


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or bool(ip_address(host))
    except ValueError:
        return False


def _site(host: str) -> str:
    """The last two labels; three below a country's own com, net and so on, where strangers are neighbours."""
    labels = host.split(".")
    is_countrys = len(labels[-1]) == _COUNTRY and labels[-2:-1] and labels[-2] in _SECOND_LEVELS
    return ".".join(labels[-3 if is_countrys else -2 :])
