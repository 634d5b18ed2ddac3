"""What names parts is found wherever it stands."""

from collections import Counter
from collections.abc import Iterator

from bluf.model.base import Marked, Record
from bluf.model.prose import passages
from bluf.model.references import kinds_named, mentions
from bluf.model.texts import holds_text, texts
from bluf.release import marked
from bluf.rules import all_rules
from tests.rules.examples import laid_over, read


def records_in(value: object) -> Iterator[Record]:
    """Yield every record, by looking into everything."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from records_in(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from records_in(one)


def written_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from written_in(one)


def test_every_id_in_a_record_is_found_and_so_is_every_text() -> None:
    seen = set[type[Record]]()
    for rule in all_rules():
        documents, _ = read(laid_over(rule.explanation.good))
        for document in documents:
            there = list(records_in(document.model))
            seen.update(map(type, there))
            named = (
                one
                for record in there
                for field in type(record).model_fields
                if kinds_named(type(record), field)
                for one in written_in(getattr(record, field))
            )
            assert Counter(named) == Counter(mention.id for mention in mentions(document.model))
            every = [
                one
                for record in there
                for field in type(record).model_fields
                if holds_text(type(record), field)
                for one in written_in(getattr(record, field))
            ]
            assert Counter(one.text for one in texts(document.model)) == Counter(every)
            assert Counter(one.text for one in passages(document.model)) == Counter(
                one.text for one in texts(document.model) if one.prose
            )
            marking = {id(one) for one in there if isinstance(one, Marked)}
            assert {id(part) for _, part in marked(document.model)} == marking
    assert len(seen) > 20
