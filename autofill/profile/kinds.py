"""Value types of the profile model, and the base class of its parts."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, WithJsonSchema

from autofill.profile import normal

_SECRET_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
            "properties": {
                "env": {"type": "string", "description": "name of an environment variable / 环境变量名"},
                "command": {
                    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
                    "description": "program whose first line of output it is / 输出第一行即为密码的命令",
                },
                "keyring": {
                    "type": "string",
                    "description": "service/user in the system's keyring / 系统钥匙串: 服务/用户",
                },
            },
        },
    ],
    "x-secret": True,
}
Secret = Annotated[SecretStr, WithJsonSchema(_SECRET_SCHEMA)]
File = Annotated[str, Field(min_length=1, json_schema_extra={"x-file": True})]
Text = Annotated[str, Field(min_length=1)]
Lines = Annotated[str, Field(min_length=1, json_schema_extra={"x-lines": True})]
Amount = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Code = Annotated[str, AfterValidator(normal.code), Field(min_length=1)]
Until = date | Literal["permanent"]
Mobile = Annotated[str, AfterValidator(normal.mobile), Field(min_length=1)]
Email = Annotated[str, AfterValidator(normal.email), Field(min_length=1)]


class Part(BaseModel):
    """Base of all parts of a profile: frozen, without unknown keys, and without values in validation errors."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, populate_by_name=True, str_strip_whitespace=True
    )
