"""T212: the archived copy lies in the folder of the record, where it can be checked."""

import posixpath
from collections.abc import Iterator
from pathlib import PureWindowsPath

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each archived copy that is not named by a path inside the record's folder."""
    for path, source in sources_in(document):
        file = source.archive.file if source.archive else None
        if file and not _stays(file):
            yield Finding(
                (*path, "archive", "file"),
                f"The copy `{file}` of source `{source.title}` does not lie in the folder of this record",
                "Put the copy beside this file and name it from here, for example `file: copies/page.pdf`;"
                " a copy on the web is `url:`.",
            )


def _stays(file: str) -> bool:
    """Whether a path names a file below the folder it starts from, on every system."""
    windows = PureWindowsPath(file)  # knows drives, and both slashes
    if windows.drive or windows.root or "://" in file or file.lower().startswith("file:"):
        return False
    return posixpath.normpath(file.replace("\\", "/")).split("/")[0] not in ("..", ".")


RULE = Rule(
    Explanation(
        code="T212",
        name="archived-copy-unchecked",
        severity=Severity.ERROR,
        summary="An archived copy is named by a path inside the folder of the record that names it.",
        why="""
The file and its checksum are printed as custody: this is what was read, and it was kept. A path that leaves the folder
names a file of one machine, or one that was never a copy of the page, and no other reader can check it.
""",
        bad="""
# seeds/courier-2022-03-13.yaml
archive: {file: ../../courier-help.pdf, taken: 2022-03-14}
""",
        good="""
# seeds/courier-2022-03-13.yaml
archive: {file: copies/courier-help.pdf, taken: 2022-03-14}
""",
        standard="ICS 206-01: preservation for one year; house rule on the place",
    ),
    check,
    kinds=frozenset({Kind.BRIEF, Kind.SOURCE}),
)
