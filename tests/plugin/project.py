"""A small project on disk, and the configuration MkDocs makes of it."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from bluf.plugin import BlufPlugin
from tests.rules.examples import desk


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for file, text in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def project(folder: Path, files: Mapping[str, str] | None = None, bluf: object = None, **options: object) -> Path:
    """Write the base desk and mkdocs.yml, without cards unless there are options for bluf. JSON is YAML."""
    write(folder, desk() if files is None else files)
    (folder / str(options.get("docs_dir", "briefs"))).mkdir(parents=True, exist_ok=True)
    settings: dict[str, Any] = {
        "site_name": "Strelsau desk",
        "site_url": "https://desk.example/",
        "docs_dir": "briefs",
        "theme": {"name": "material", "font": False},
        "exclude_docs": "*.yaml\n",
        "plugins": ["search", {"bluf": {"social_cards": False} if bluf is None else bluf}],
    } | options
    write(folder, {"mkdocs.yml": json.dumps(settings)})
    return folder


def configured(folder: Path, preview: bool = False, dirty: bool = False) -> tuple[MkDocsConfig, BlufPlugin]:
    """Read mkdocs.yml as MkDocs does, and run the hooks up to `on_config`."""
    config = load_config(str(folder / "mkdocs.yml"))
    plugin = config.plugins["bluf"]
    assert isinstance(plugin, BlufPlugin)
    config.plugins.on_startup(command="serve" if preview else "build", dirty=dirty)
    return config.plugins.on_config(config), plugin


def run_build(config: MkDocsConfig) -> None:
    """Do what `mkdocs build` does. It has to say so: MkDocs keeps one plugin for all configurations that it reads."""
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def built(folder: Path, preview: bool = False) -> tuple[MkDocsConfig, BlufPlugin, Files]:
    """Run the hooks up to `on_files`."""
    config, plugin = configured(folder, preview)
    plugin.on_pre_build(config=config)
    return config, plugin, plugin.on_files(get_files(config), config=config)


@contextmanager
def raised(kind: type[BaseException]) -> Iterator[list[str]]:
    """Expect an exception, and hand on what it says."""
    said: list[str] = []
    try:
        yield said
    except kind as error:
        said.append(str(error))
    assert said, "nothing was raised"
