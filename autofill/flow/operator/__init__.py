"""Operators, who do what only a person may: the person at the console, a script, or nobody (`--no-input`).

What the person does in the browser is watched during every question: as soon as the page shows that it is done, the
run goes on.
"""

from autofill.flow.operator.console import Console
from autofill.flow.operator.nobody import Nobody
from autofill.flow.operator.patient import Patient
from autofill.flow.operator.protocol import Operator, code_sent
from autofill.flow.operator.scripted import Scripted

__all__ = ["Console", "Nobody", "Operator", "Patient", "Scripted", "code_sent"]
