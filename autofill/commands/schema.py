"""The `schema` command: print the JSON Schema of a profile, which editors and `check` use."""

import json
import sys

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def text() -> str:
    """Return the schema, generated from the model, with descriptions and examples in English and Chinese."""
    from autofill.profile.model import Profile

    schema = {"$schema": DIALECT, **Profile.model_json_schema(by_alias=True)}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def print_schema() -> int:
    """Print the schema; return 0."""
    sys.stdout.write(text())
    return 0
