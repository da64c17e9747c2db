"""A list is read to its end, or says why it is not: what it does not show proves nothing otherwise."""

import pytest
from playwright.sync_api import Page

from autofill.forms import listing, search_list
from tests.forms.conftest import Show

_LIST = """
<main><h1>商品管理</h1>TABS SEARCH<table><thead><tr><th>SKU</th><th>标题</th></tr></thead><tbody></tbody></table>
<p id=total></p><nav id=pager></nav></main>
<script>
  const all = Array.from({ length: 12 }, (_, at) => ({ sku: `SKU${at + 1}`, on: at > 1 })).reverse();
  const view = { page: 1, words: '', on: ON };
  const body = document.querySelector('tbody');
  const found = () => all.filter(({ sku, on }) => sku.includes(view.words) && (!view.on || on));
  const row = ({ sku }) => `<tr><td>${sku}</td><td>A thing ${sku.slice(3)}</td></tr>`;
  const draw = () => { DRAW };
  draw();
</script>
"""
_PAGES = """
  const last = Math.ceil(found().length / 5);
  body.innerHTML = found().slice((view.page - 1) * 5, view.page * 5).map(row).join('');
  document.querySelector('#total').textContent = TOTAL;
  const pager = document.querySelector('#pager');
  pager.innerHTML = '<button>上一页</button><button>NEXT</button>';
  pager.lastChild.disabled = view.page >= last;
  pager.lastChild.onclick = () => { view.page += 1; setTimeout(draw, DELAY) };
"""
_ALL_OF_IT = frozenset(f"SKU{number}" for number in range(1, 13))


def _show(
    show: Show, draw: str = _PAGES, *, total: str = "`共 ${found().length} 件`", on: str = "false", **parts: str
) -> Page:
    named = {"TABS": "", "SEARCH": "", "NEXT": "下一页", "DELAY": "0", **parts, "TOTAL": total, "ON": on}
    text = _LIST.replace("DRAW", draw)
    for name, words in named.items():
        text = text.replace(name, words)
    return show(text)


def _codes(lines: frozenset[str]) -> frozenset[str]:
    return lines & _ALL_OF_IT


@pytest.mark.parametrize("following", ["下一页", "Next", "›", "Next page"])
def test_the_pages_of_a_list_are_walked(show: Show, following: str) -> None:
    seen = listing(_show(show, NEXT=following))

    assert _codes(seen.lines) == _ALL_OF_IT
    assert seen.open_end == ""


def test_a_page_of_a_list_that_comes_late_is_waited_for(show: Show) -> None:
    assert _codes(listing(_show(show, DELAY="600")).lines) == _ALL_OF_IT


def test_the_walk_ends_where_it_is_enough(show: Show) -> None:
    page = _show(show)

    assert "SKU1" not in listing(page, lambda lines: "SKU12" in lines).lines
    assert page.evaluate("view.page") == 1


@pytest.mark.parametrize(
    "total", ["`共 40 件`", "'Total: 40 items'", "'1-5 of 40'", "'40 items in total'", "'第 1-5 条, 共 40 条'"]
)
def test_a_list_that_counts_more_than_it_shows_is_open(show: Show, total: str) -> None:
    assert "counts 40" in listing(_show(show, total=total)).open_end


@pytest.mark.parametrize("total", ["''", "'已发布 12 件，至少需要 10 件。'", "'12 published, at least 30 needed.'"])
def test_other_numbers_are_no_count(show: Show, total: str) -> None:
    assert listing(_show(show, total=total)).open_end == ""


_TABS = (
    "<div role=tablist><button role=tab aria-selected=true>在售</button>"
    '<button role=tab aria-selected=false onclick="view.on = false; view.page = 1;'
    "document.querySelectorAll('[role=tab]').forEach((tab) => tab.ariaSelected = String(tab === this)); draw()\">"
    "全部</button></div>"
)


def test_a_filter_is_set_to_all(show: Show) -> None:
    seen = listing(_show(show, on="true", TABS=_TABS))

    assert _codes(seen.lines) == _ALL_OF_IT
    assert seen.open_end == ""


def test_a_filter_that_cannot_be_set_to_all_leaves_it_open(show: Show) -> None:
    tabs = "<div role=tablist><button role=tab aria-selected=true>在售</button></div>"

    assert "a part" in listing(_show(show, on="true", TABS=tabs)).open_end


def test_a_list_that_grows_is_grown_to_its_end(show: Show) -> None:
    grows = """
      body.innerHTML = found().slice(0, view.page * 5).map(row).join('');
      document.querySelector('#pager').innerHTML = view.page < 3 ? '<button>加载更多</button>' : '';
      document.querySelector('#pager button')?.addEventListener('click', () => { view.page += 1; draw() });
    """
    seen = listing(_show(show, grows))

    assert _codes(seen.lines) == _ALL_OF_IT
    assert seen.open_end == ""


def test_a_button_that_shows_nothing_more_leaves_it_open(show: Show) -> None:
    stuck = _PAGES.replace("view.page += 1; ", "")

    assert listing(_show(show, stuck)).open_end == "it goes on"


def test_the_search_of_a_list_finds_what_its_pages_hide(show: Show) -> None:
    search = "<input type=search placeholder='商品标题/商品编码' onchange=\"view.words = this.value; draw()\">"
    page = _show(show, SEARCH=search)

    assert _codes(search_list(page, "SKU2")) == {"SKU2"}
    assert search_list(_show(show), "SKU2") == frozenset()
