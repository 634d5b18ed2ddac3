"""Machines that differ in what must not matter to a site: path, order of files, clock, locale, hashes, zone, user."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from tests.site.project import EDIT_URI, SITE_URL
from tests.site.surroundings import surroundings

# Python runs a module of this name at its start: here it deals what a folder holds in another order each time.
SHUFFLED = """\
import os
import random

_deal = random.Random(int(os.environ["DEALT"])).shuffle
_listdir, _scandir = os.listdir, os.scandir


def listdir(path="."):
    names = sorted(_listdir(path))
    _deal(names)
    return names


class scandir:
    def __init__(self, path="."):
        with _scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        _deal(entries)
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def close(self):
        pass


os.listdir, os.scandir = listdir, scandir
os.supports_fd |= {listdir, scandir}
"""


# The same moves the clock by ten years.
LATER = """\
import datetime
import time

_SHIFT = 10 * 366 * 24 * 3600
_time, _gmtime, _localtime = time.time, time.gmtime, time.localtime
time.time = lambda: _time() + _SHIFT
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)


class _AnyDate(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])


class _Date(datetime.date, metaclass=_AnyDate):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class _DateTime(datetime.datetime, metaclass=_AnyDate):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)


datetime.date, datetime.datetime = _Date, _DateTime
"""


@dataclass(frozen=True)
class Machine:
    """What differs from one machine to the next."""

    folder: str = "desk"
    site: str = "site"
    deal: int | None = None
    later: bool = False
    umask: int = 0o022
    environment: dict[str, str] = field(default_factory=dict)


ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
ONE_THING = {
    "path": Machine("a checkout/in Стрелсау", "out put/сайт"),
    "order 1": Machine(deal=1),
    "order 2": Machine(deal=2),
    "clock": Machine(later=True),
    "epoch": Machine(environment={"SOURCE_DATE_EPOCH": "86400"}),
    "umask": Machine(umask=0o077),
    "locale": Machine(environment=ASCII),
    "Turkish": Machine(environment={"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    "no asserts": Machine(environment={"PYTHONOPTIMIZE": "1"}),
    "no docstrings": Machine(environment={"PYTHONOPTIMIZE": "2"}),
    "hashes": Machine(environment={"PYTHONHASHSEED": "4711"}),
    "zone": Machine(environment={"TZ": "Pacific/Kiritimati"}),
    "user": Machine(environment={"HOME": "/nonexistent", "USER": "rassendyll", "COLUMNS": "20", "HOSTNAME": "zenda"}),
}
MANY_THINGS = {
    "one": Machine(
        "a/b c",
        "out",
        deal=3,
        later=True,
        umask=0o077,
        environment=ASCII | {"PYTHONOPTIMIZE": "2", "PYTHONHASHSEED": "1", "TZ": "Asia/Kabul"},
    ),
    "other": Machine(
        "Стрелсау",
        "сайт",
        deal=4,
        umask=0o002,
        environment={
            "LC_ALL": "tr_TR.UTF-8",
            "PYTHONOPTIMIZE": "1",
            "HOME": "/nonexistent",
            "SOURCE_DATE_EPOCH": "86400",
        },
    ),
}


def surroundings_of(machine: Machine, folder: Path) -> dict[str, str]:
    """Return the environment of a machine; what Python runs there at its start is put into a folder."""
    environment = dict(machine.environment)
    starting = [*([SHUFFLED] if machine.deal is not None else []), *([LATER] if machine.later else [])]
    if starting:
        (folder / "sitecustomize.py").write_text("\n".join(starting), encoding="utf-8")
        paths = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment |= {"PYTHONPATH": os.pathsep.join(paths), "DEALT": str(machine.deal)}
    # each machine has a cache of its own, which is empty when it builds first
    return surroundings(**{"BLUF_CACHE": "", "EDIT_URI": EDIT_URI, "SITE_URL": SITE_URL, **environment})
