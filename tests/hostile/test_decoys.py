"""A box that a person could not see or hit is no box of the form, whatever hides it; what kits draw is one."""

import pytest

from autofill.forms import Field, fill, harvest
from tests.forms.conftest import Show, shared, show

__all__ = ["shared", "show"]  # fixtures
_MAIL = Field[None]("email", lambda _: "li.si@example.com")
_BOX = "<p style='{outer}'><label>电子邮箱 <input id=decoy style='width:180px;height:24px;{own}'></label></p>"
_OWN = {
    "opacity": "opacity:0.05",
    "filter": "filter:opacity(0)",
    "filter in percent": "filter:opacity(5%)",
    "blurred": "filter:blur(20px)",
    "inset": "clip-path:inset(50%)",
    "inset to a pixel": "clip-path:inset(12px 179px 11px 0)",
    "circle": "clip-path:circle(1px)",
    "circle in a corner": "clip-path:circle(2px at 0 0)",
    "ellipse": "clip-path:ellipse(1px 1px at 50% 50%)",
    "polygon": "clip-path:polygon(0 0, 1px 0, 0 1px)",
    "polygon in percent": "clip-path:polygon(0% 0%, 1% 0%, 1% 1%)",
    "rect": "clip-path:rect(0 1px 1px 0)",
    "clip": "position:absolute;clip:rect(0 1px 1px 0)",
    "3 x 3": "width:3px;height:3px;padding:0;border:0",
    "mask": "mask-image:linear-gradient(transparent,transparent)",
    "turned away": "backface-visibility:hidden;transform:rotateY(180deg)",
    "scaled": "transform:scale(0.01)",
    "white on white": "color:#fff;background:#fff;border:1px solid #fff",
    "almost white": "color:#fafafa;background:#fff;border:0;outline:0",
    "visibility": "visibility:hidden",
    "off the page": "position:absolute;left:-9999px",
    "indented away": "position:absolute;top:-500px",
}
_OUTER = {
    "opacity twice": "opacity:0.3;--x:1",
    "a box of no height": "height:0;overflow:hidden;margin:0",
    "a box of a pixel": "height:1px;width:1px;overflow:hidden;margin:0",
    "clipped around": "position:absolute;clip:rect(1px 1px 1px 1px)",
    "cut off": "overflow:clip;width:200px;height:24px;text-indent:400px;white-space:nowrap",
    "masked around": "mask-image:linear-gradient(transparent,transparent)",
    "filtered around": "filter:opacity(0.01)",
    "a shape around": "clip-path:polygon(0 0, 2px 0, 2px 2px, 0 2px)",
}
_WHOLE = {
    "aria-hidden": "<div aria-hidden=true>BOX</div>",
    "white on white, its label too": "<div style='color:#fff'>BOX</div>",
    "behind": "<div style='position:relative'><div style='position:relative;z-index:-1'>BOX</div>"
    "<div style='position:absolute;inset:0;background:#fff'></div></div>",
    "covered": "<div style='position:relative'>BOX<div style='position:absolute;inset:0;background:#eee'></div></div>",
    "under a picture": "<div style='position:relative'>BOX<img width=400 height=28 style='position:absolute;inset:0' "
    "src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='></div>",
    "faded three times": "<style>div{opacity:0.4}</style><div><div><div>BOX</div></div></div>",
}


def _decoys() -> dict[str, str]:
    own = {name: _BOX.format(outer="", own=style) for name, style in _OWN.items()}
    outer = {
        name: _BOX.format(outer=style, own="opacity:0.3" if "twice" in name else "") for name, style in _OUTER.items()
    }
    plain = _BOX.format(outer="", own="")
    inked = _BOX.format(outer="", own="color:#fff;background:#fff;border:0")
    whole = {name: html.replace("BOX", inked if "white" in name else plain) for name, html in _WHOLE.items()}
    own = {
        name: html for name, html in own.items() if "white" not in name
    }  # beside a label that is seen the box is found
    return own | outer | whole


@pytest.mark.parametrize("decoy", _decoys())
def test_a_decoy_is_hidden_and_the_real_box_is_filled(show: Show, decoy: str) -> None:
    page = show(f"<main>{_decoys()[decoy]}<p><label>电子邮箱 <input id=real></label></p></main>")

    report = fill(page, (_MAIL,), None, patience_s=0)

    assert page.locator("#decoy").input_value() == ""
    assert report.ok
    assert page.locator("#real").input_value() == "li.si@example.com"


_SHOWN = {
    "plain": "BOX",
    "faded a little": "<div style='opacity:0.4'>BOX</div>",
    "in a box that scrolls": "<div style='height:80px;overflow:auto'><div style='height:300px'></div>BOX</div>",
    "below the window": "<div style='height:3000px'></div>BOX",
    "rounded by a shape": "<div style='clip-path:inset(0 round 8px)'>BOX</div>",
    "in a card that cuts its corners": "<div style='overflow:hidden;border-radius:8px;padding:8px'>BOX</div>",
    "dark": "<div style='background:#111;color:#eee;padding:8px'>BOX</div>",
    "without an edge": "<style>input{border:0;background:transparent;color:#222}</style>BOX",
    "under a label that floats": "<style>label{position:relative}input{border:1px solid}</style>BOX",
    "under a bar that floats": "BOX<div style='position:fixed;inset:0 0 auto 0;height:60px;background:#fff'></div>",
    "with a see-through layer": "<div style='position:relative'>BOX<div style='position:absolute;inset:0;"
    "pointer-events:none'></div></div>",
    "turned and turned back": "<div style='transform:rotateY(360deg)'>BOX</div>",
}


@pytest.mark.parametrize("shown", _SHOWN)
def test_what_a_person_sees_is_no_decoy(show: Show, shown: str) -> None:
    page = show(f"<main>{_SHOWN[shown].replace('BOX', _BOX.format(outer='', own=''))}</main>")

    assert [control.hidden for control in harvest(page)] == [""]
    assert fill(page, (_MAIL,), None, patience_s=0).ok
