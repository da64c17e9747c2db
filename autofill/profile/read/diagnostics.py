"""Diagnostics of a profile, and their output for the terminal, as JSON and for GitHub.

The sentences stand in data/reasons.json, English and Chinese, each with the rule of the portal that it comes from.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from autofill.characters import printable
from autofill.profile import data
from autofill.profile.read.source import Node, Source, width

MAX_FAULTS = 500  # of one profile, its table included: more are looked for when these are mended
_LONGEST_FACT = 600
_WIDEST = 110  # characters of a line that are shown; a longer line is shown around the value
_BOLD, _RED, _YELLOW, _BLUE, _OFF = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[0m"
_WORDS = {
    "en": {"error": "error", "warning": "warning", "help": "help", "rule": "rule"},
    "zh": {"error": "错误", "warning": "警告", "help": "办法", "rule": "依据"},
}

_SUMMARY: dict[str, Callable[[str, int, int], str]] = {
    "en": lambda file, errors, warnings: f"{file}: {_many(errors, 'error')}, {_many(warnings, 'warning')}",
    "zh": lambda file, errors, warnings: f"{file}：{errors} 个错误，{warnings} 个警告",
}
_SECTIONS = {
    "0": ("seller center, the flow", "卖家中心 入驻流程"),
    "1": ("seller center, account registration", "卖家中心 账号注册"),
    "2": ("seller center, identity authentication", "卖家中心 实名认证"),
    "3": ("seller center, plan, category and store", "卖家中心 计划、类目与店铺"),
    "4": ("seller center, brand authorization", "卖家中心 品牌资质"),
    "5": ("seller center, annual fee", "卖家中心 年费"),
    "6": ("seller center, words not allowed", "卖家中心 禁用词"),
    "8": ("seller center, products", "卖家中心 商品"),
}
_MARKS = {
    "R": ("required", "明确要求"),
    "S": ("from a public source", "来自公开资料"),
    "I": ("inferred", "推断"),
    "M": ("general knowledge", "常识"),
}


class Diagnostic(NamedTuple):
    """One fault or warning. `path` is a key like `products[3].title`; `span` are offsets; `facts` fill the sentence."""

    severity: str
    code: str
    path: str
    source: Source
    span: tuple[int, int]
    facts: dict[str, Any]

    @property
    def file(self) -> str:
        """The file's name as the person gave it."""
        return self.source.name

    @property
    def line(self) -> int:
        """The line, counted from 1."""
        return self.source.position(self.span[0]).line

    @property
    def column(self) -> int:
        """The column, counted from 1, in characters."""
        return self.source.position(self.span[0]).column

    def sentence(self, lang: str) -> str:
        """Return what is wrong, with nothing secret in it."""
        return self._say(lang, data.read("reasons")[self.code][lang])

    def help(self, lang: str) -> str:
        """Return what to do about it; empty where the sentence says it all."""
        return self._say(lang, data.read("reasons")[self.code].get(f"help_{lang}", ""))

    def rule(self, lang: str) -> str:
        """Return the rule of the seller center that it comes from and how well it is known; empty for form faults."""
        section, _space, mark = data.read("reasons")[self.code].get("rule", "").partition(" ")
        return f"{_SECTIONS[section][lang == 'zh']} ({_MARKS[mark][lang == 'zh']})" if section else ""

    def _say(self, lang: str, template: str) -> str:
        facts = {
            key: _short(value[lang == "zh"] if isinstance(value, tuple) else value) for key, value in self.facts.items()
        }
        return "".join(map(printable, template.format(**facts)))


def fault(source: Source, span: tuple[int, int], code: str, path: str = "", **facts: Any) -> Diagnostic:
    """Return a diagnostic with the severity in data/reasons.json; a fact may be an (English, Chinese) pair."""
    return Diagnostic(data.read("reasons")[code].get("severity", "error"), code, path, source, span, facts)


def here(node: Node, code: str, **facts: Any) -> Diagnostic:
    """Return a diagnostic about the whole of a node."""
    return fault(node.source, (node.start, node.end), code, node.path, **facts)


def part(node: Node, begin: int, end: int, code: str, **facts: Any) -> Diagnostic:
    """Return a diagnostic about some characters of a text."""
    return fault(node.source, node.part(begin, end), code, node.path, **facts)


def render(diagnostics: Sequence[Diagnostic], *, lang: str, color: bool) -> str:
    """Return the diagnostics with their lines, as compilers show them; empty when there are none."""
    return "".join(_block(diagnostic, lang, color=color) + "\n" for diagnostic in diagnostics)


def summary(files: Sequence[str], diagnostics: Sequence[Diagnostic], *, lang: str) -> str:
    """Return one line per file: its number of errors and warnings; those of tables are counted to the first file."""
    lines = []
    for file in files:
        mine = [d for d in diagnostics if d.file == file or (d.file not in files and file == files[0])]
        errors = sum(d.severity == "error" for d in mine)
        lines.append(_SUMMARY[lang]("".join(map(printable, file)), errors, len(mine) - errors) + "\n")
    return "".join(lines)


def as_json(diagnostics: Iterable[Diagnostic], *, lang: str) -> str:
    """Return a JSON array; `end_column` is one past the last character of the value, on the same line."""
    return json.dumps([_record(d, lang) for d in diagnostics], ensure_ascii=False, indent=2) + "\n"


def as_github(diagnostics: Iterable[Diagnostic], *, lang: str) -> str:
    """Return workflow commands that GitHub shows beside the lines. Source: docs.github.com, workflow commands."""
    return "".join(_command(record) for record in (_record(d, lang) for d in diagnostics))


def _block(diagnostic: Diagnostic, lang: str, *, color: bool) -> str:
    words, paint = _WORDS[lang], _paint if color else _plain
    hue = _RED if diagnostic.severity == "error" else _YELLOW
    line = str(diagnostic.line)
    gutter = " " * len(line)
    head = paint(f"{words[diagnostic.severity]}[{diagnostic.code}]", hue)
    shown, before, under = _excerpt(diagnostic)
    rows = [
        f"{head}: {paint(diagnostic.sentence(lang), _BOLD)}",
        f"{gutter}{paint('-->', _BLUE)} {_where(diagnostic)}",
        f"{gutter} {paint('|', _BLUE)}",
        f"{paint(line + ' |', _BLUE)} {shown}".rstrip(),
        f"{gutter} {paint('|', _BLUE)} {' ' * before}{paint('^' * under, hue)}",
    ]
    notes = (("help", diagnostic.help(lang)), ("rule", diagnostic.rule(lang)))
    rows += [f"{gutter} {paint('=', _BLUE)} {words[key]}: {text}" for key, text in notes if text]
    return "\n".join(rows) + "\n"


def _where(diagnostic: Diagnostic) -> str:
    name = "".join(map(printable, diagnostic.file))
    path = "".join(map(printable, diagnostic.path))
    return f"{name}:{diagnostic.line}:{diagnostic.column}" + (f"  {path}" if path else "")


def _excerpt(diagnostic: Diagnostic) -> tuple[str, int, int]:
    """The line as it may be shown, the cells before the value, and the cells under it."""
    source, (start, end) = diagnostic.source, diagnostic.span
    first, last = source.line_around(diagnostic.span[0])
    end = max(min(end, last), start)
    cut = max(first, start - _WIDEST // 2) if last - first > _WIDEST else first
    stop = min(last, cut + _WIDEST)
    left, right = "… " if cut > first else "", " …" if stop < last else ""
    cells = source.shown(cut, stop)
    before = width(left) + width("".join(cells[: start - cut]))
    under = width("".join(cells[start - cut : min(end, stop) - cut]))
    return f"{left}{''.join(cells)}{right}", before, max(under, 1)


def _record(diagnostic: Diagnostic, lang: str) -> dict[str, Any]:
    last = diagnostic.source.line_around(diagnostic.span[0])[1]
    width_on_line = max(min(diagnostic.span[1], last) - diagnostic.span[0], 1)
    return {
        "file": diagnostic.file,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "end_column": diagnostic.column + width_on_line,
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "path": diagnostic.path,
        "message": diagnostic.sentence(lang),
        "help": diagnostic.help(lang),
        "rule": diagnostic.rule(lang),
    }


def _command(record: dict[str, Any]) -> str:
    begin, end = record["column"], record["end_column"]
    place = f"file={_property(record['file'])},line={record['line']},col={begin},endColumn={end}"
    text = f"{record['message']} {record['help']}".strip().replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{record['severity']} {place},title={_property(record['code'])}::{text}\n"


def _property(text: str) -> str:
    for character, escaped in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(character, escaped)
    return text


def _paint(text: str, colour: str) -> str:
    return f"{colour}{text}{_OFF}"


def _plain(text: str, _colour: str) -> str:
    return text


def _short(fact: object) -> object:
    """Lists of choices are shown whole; what stands in the file only as far as a person reads on."""
    return f"{fact[:_LONGEST_FACT]}…" if isinstance(fact, str) and len(fact) > _LONGEST_FACT else fact


def _many(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"
