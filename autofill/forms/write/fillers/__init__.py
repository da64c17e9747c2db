"""The fillers, by kind of control: each writes a value into its kind, and checks that a control holds it."""

from autofill.forms.control import Kind
from autofill.forms.write.fillers.checkbox import CheckboxFiller
from autofill.forms.write.fillers.code import CodeFiller
from autofill.forms.write.fillers.dates.day import DayFiller
from autofill.forms.write.fillers.dates.parts import DayPartsFiller
from autofill.forms.write.fillers.filler import Filler, Wanted, WriteFailure
from autofill.forms.write.fillers.picker import PickerFiller
from autofill.forms.write.fillers.radio import RadioFiller
from autofill.forms.write.fillers.select import SelectFiller
from autofill.forms.write.fillers.text import TextFiller
from autofill.forms.write.fillers.upload import UploadFiller

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

__all__ = ["FILLERS", "Filler", "Wanted", "WriteFailure"]
