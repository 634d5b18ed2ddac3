"""What all records share."""

import pickle

from bluf.model.base import Record, records_in
from tests.views.corpora import full


def every(record: Record) -> list[Record]:
    return [record, *(one for _, part in records_in(record) for one in every(part))]


def test_a_record_that_was_sent_to_another_process_says_the_same() -> None:
    for document in full().documents:
        sent = pickle.loads(pickle.dumps(document.model))  # noqa: S301 - made here
        for one, other in zip(every(sent), every(document.model), strict=True):
            assert type(one) is type(other)
            assert one == other
            assert one.model_fields_set == other.model_fields_set
            assert one.model_dump_json(exclude_unset=True) == other.model_dump_json(exclude_unset=True)


def test_what_was_written_of_a_record_stays_when_a_copy_is_changed() -> None:
    sent = [pickle.loads(pickle.dumps(document.model)) for document in full().documents]  # noqa: S301 - made here
    before = [{*one.model_fields_set} for record in sent for one in every(record)]
    for record in sent:
        for one in every(record):
            copy = one.model_copy(update=dict.fromkeys(type(one).model_fields))
            copy.model_fields_set.clear()
    assert [one.model_fields_set for record in sent for one in every(record)] == before
    assert len({id(names) for record in sent for one in every(record) if (names := one.model_fields_set)}) < len(before)
