"""Short forms: a bare value for a mapping, one entry for a list. Editors are told of them in the same place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class Shorthand:
    """Lets a bare value stand for a mapping that holds only one field. Several may stand behind one another."""

    field: str
    kinds: tuple[type, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Expand the value before the mapping is validated."""
        return core_schema.no_info_before_validator_function(self._expand, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Offer what the field takes beside the mapping."""
        longer = handler(schema)
        forms = longer.get("anyOf", [longer])
        fields = handler.resolve_ref_schema(forms[-1])["properties"]
        return {"anyOf": [fields[self.field], *forms]}

    def _expand(self, value: Any) -> Any:
        bare = isinstance(value, self.kinds) and not isinstance(value, Mapping | bool)
        return {self.field: value} if bare else value


def shorthand(field: str, *kinds: type) -> Shorthand:
    """Let a bare value of one of `kinds` stand for a mapping that holds only `field`."""
    return Shorthand(field, kinds)


@dataclass(frozen=True)
class OneForMany:
    """Lets one entry stand for a list of one."""

    is_entry: Callable[[Any], bool]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Wrap the entry before the list is validated."""
        return core_schema.no_info_before_validator_function(self._wrap, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Offer an entry beside the list."""
        many = handler(schema)
        return {"anyOf": [many["items"], many]}

    def _wrap(self, value: Any) -> Any:
        return [value] if self.is_entry(value) else value


ONE_TEXT = OneForMany(lambda value: isinstance(value, str))
"""Lets one text stand for a list of texts."""


@dataclass(frozen=True)
class Suggests:
    """Tells editors which texts are likely, without refusing others."""

    texts: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Offer the texts beside what the field takes anyway."""
        return {"anyOf": [{"enum": list(self.texts)}, handler(schema)]}
