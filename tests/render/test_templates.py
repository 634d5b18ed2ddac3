"""Compiled templates are kept by their text."""

from jinja2 import DictLoader, Environment

from bluf.render import Compiled


class Counting(Compiled):
    """Counts what had to be compiled."""

    def __init__(self) -> None:
        super().__init__()
        self.compiled = 0

    def dump_bytecode(self, bucket: object) -> None:
        self.compiled += 1
        super().dump_bytecode(bucket)  # type: ignore[arg-type]


def rendered(cache: Compiled, text: str) -> str:
    return Environment(loader=DictLoader({"x": text}), bytecode_cache=cache, autoescape=True).get_template("x").render()


def test_a_template_is_compiled_again_only_when_its_text_has_changed() -> None:
    cache = Counting()
    assert [rendered(cache, text) for text in ("{{ 1 }}", "{{ 1 }}", "{{ 2 }}", "{{ 1 }}")] == ["1", "1", "2", "1"]
    assert cache.compiled == 3
