"""The templates that are laid over the theme's: which have to be there, and whether a page carries what they add."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from bluf.load.faults import fault
from bluf.render import BrokenTemplate, unusable_template
from bluf.resources import theme

_MAIN = "main.html"
SCRIPTS = ("bluf", "reading", "cite", "cards")
"""Our scripts, in the order in which a page runs them."""
_WANTED = (_MAIN, "assets/bluf/bluf.css", *(f"assets/bluf/{name}.js" for name in SCRIPTS))
"""What no site can do without. Where it is missing, the host does without, and says nothing."""


def folders(config: MkDocsConfig) -> dict[Path, str]:
    """Return the folders of overrides with their names in a report: the one of mkdocs.yml first, then ours."""
    custom = config.theme.custom_dir
    return {**({Path(custom): Path(custom).name} if custom else {}), theme(): "templates/theme"}


def only_ours(config: MkDocsConfig) -> bool:
    """Whether nothing is laid over the theme but our templates: neither by mkdocs.yml nor by another plugin."""
    own = Theme(name=config.theme.name).dirs
    return set(config.theme.dirs) == {str(theme()), *own}


def unusable(of: Mapping[Path, str]) -> tuple[BrokenTemplate, ...]:
    """Return what is missing of what has to be there, and which templates are not text."""
    return tuple(filter(None, (unusable_template(path, file) for path, file in sorted(_files(of)))))


def lacking(of: Mapping[Path, str], page: str, what: str) -> BrokenTemplate:
    """Return the problem of the template that leaves a page without something it must have: the first `main.html`."""
    name = next((name for folder, name in of.items() if (folder / _MAIN).is_file()), "")
    said, do = f"The page `{page}` comes out of it without {what}", "Let it extend `base.html` and keep its blocks."
    return BrokenTemplate(fault("P001", f"{name}/{_MAIN}".lstrip("/"), said=said, do=do), "")


def _files(of: Mapping[Path, str]) -> Iterator[tuple[Path, str]]:
    yield from ((theme() / name, f"{of[theme()]}/{name}") for name in _WANTED if not (theme() / name).is_file())
    for folder, name in of.items():
        yield from ((path, f"{name}/{path.relative_to(folder).as_posix()}") for path in folder.rglob("*.html"))
