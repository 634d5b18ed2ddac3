"""Reads the options from mkdocs.yml without MkDocs. Its tags are never executed; `!ENV` is read as MkDocs reads it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from bluf.load.faults import fault
from bluf.load.places import key_span, mark_span, value_span
from bluf.problems import START_OF_FILE, FieldPath, Problem, Span
from bluf.project import project_file
from bluf.settings.options import BRIEFS, SEEDS, Settings, Written, settings_from


class NoProjectError(Exception):
    """There is no project to read: the message says where it was looked for."""


class _Loader(yaml.SafeLoader):
    """MkDocs' reading of mkdocs.yml, except that a tag of Python's stands for nothing."""


def _nothing(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


def _timestamp(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    """Return a date; what only looks like one stays text, so that it is reported where it stands."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return loader.construct_scalar(node)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)
_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", _nothing)


def read_settings(folder: Path) -> Settings:
    """Return the settings of the project that `folder` belongs to: the nearest mkdocs.yml here or above.

    Without one, a folder that holds briefs/ is a project with the default options. Raises NoProjectError.
    """
    path = project_file(folder)
    if path:
        return _read(path)
    folder = folder.resolve()
    if (folder / BRIEFS).is_dir():
        return Settings(folder, folder / BRIEFS, folder / SEEDS)
    raise NoProjectError("no mkdocs.yml here or above, and no folder briefs/ here; `bluf init DIR` begins a project")


def written_in(path: Path) -> Written:
    """Return what a file that MkDocs could read says, with its places; without any if bluf reads it otherwise."""
    try:
        return _parse(path.name, path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return Written({}, file=path.name)


def _read(path: Path) -> Settings:
    file, root = path.name, path.parent
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise NoProjectError(f"{file} cannot be read: {(error.strerror or 'unknown error').lower()}") from None
    except UnicodeDecodeError as error:
        return _unreadable(root, file, "", START_OF_FILE, f"the file is not UTF-8 at byte {error.start}")
    try:
        written = _parse(file, text)
    except yaml.MarkedYAMLError as error:
        span = mark_span(error.problem_mark or error.context_mark, None)
        return _unreadable(root, file, text, span, f"this is not YAML: {error.problem or error.context}")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        said = "it nests too deep" if isinstance(error, RecursionError) else str(error).splitlines()[0]
        return _unreadable(root, file, text, START_OF_FILE, f"this is not YAML: {said}")
    settings = settings_from(root, written)
    if not settings.briefs.is_dir():
        raise NoProjectError(f"the folder of the briefs, {written.docs_dir}/ by {file}, is not there")
    return settings


def _unreadable(root: Path, file: str, text: str, span: Span, said: str) -> Settings:
    problem: Problem = fault("C001", file, span, said=said, do="Mend it; the defaults hold until then.")
    return Settings(root, root / BRIEFS, root / SEEDS, problems=(problem,), texts={file: text})


def _parse(file: str, text: str) -> Written:
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        value = loader.construct_document(root) if root else {}
    finally:
        loader.dispose()
    if not isinstance(value, dict):
        raise yaml.MarkedYAMLError(problem="it has no fields at the top")
    above, options = _plugin(value.get("plugins"))

    def place(path: FieldPath, at_key: bool) -> Span:
        return (key_span if at_key else value_span)(root, (*above, *path))

    def site_place(path: FieldPath) -> Span:
        return value_span(root, path)

    docs_dir = value.get("docs_dir")
    folder = docs_dir if isinstance(docs_dir, str) and docs_dir else BRIEFS
    return Written(options, folder, file, text, place, value, site_place)


def _plugin(plugins: object) -> tuple[FieldPath, Mapping[str, Any]]:
    """Return where the options of the plugin stand and what they are; plugins are a list or a mapping."""
    entries: list[tuple[FieldPath, object]] = [(("plugins",), plugins)]
    if isinstance(plugins, list):
        entries = [(("plugins", position), entry) for position, entry in enumerate(plugins)]
    for path, entry in entries:
        options = entry.get("bluf") if isinstance(entry, dict) else None
        if isinstance(options, dict):
            return (*path, "bluf"), options
    return ("plugins",), {}
