"""One filler for each kind of control, in a dict: how a value is written, and how the page is seen to hold it."""

from autofill.forms.control import Kind
from autofill.forms.fillers.checkbox import CheckboxFiller
from autofill.forms.fillers.code import CodeFiller
from autofill.forms.fillers.day import DayFiller
from autofill.forms.fillers.day_parts import DayPartsFiller
from autofill.forms.fillers.filler import Filler, Order, Trouble
from autofill.forms.fillers.picker import PickerFiller
from autofill.forms.fillers.radio import RadioFiller
from autofill.forms.fillers.select import SelectFiller
from autofill.forms.fillers.text import TextFiller
from autofill.forms.fillers.upload import UploadFiller

FILLERS: dict[Kind, Filler] = {
    Kind.TEXT: TextFiller(),
    Kind.TEXTAREA: TextFiller(),
    Kind.PASSWORD: TextFiller(),
    Kind.NUMBER: TextFiller(),
    Kind.EDITABLE: TextFiller(),
    Kind.CODE: CodeFiller(),
    Kind.CHECKBOX: CheckboxFiller(),
    Kind.RADIO: RadioFiller(),
    Kind.SELECT: SelectFiller(),
    Kind.PICKER: PickerFiller(),
    Kind.DATE: DayFiller(),
    Kind.DATE_PARTS: DayPartsFiller(),
    Kind.FILE: UploadFiller(),
}

__all__ = ["FILLERS", "Filler", "Order", "Trouble"]
