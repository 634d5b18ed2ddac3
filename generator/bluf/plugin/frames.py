"""The theme's frame around every page: which of its scripts may run, and whether it would ask another host."""

from collections.abc import Mapping

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from bluf.load.faults import fault
from bluf.plugin.theme_scripts import theme_hashes
from bluf.problems import Problem
from bluf.render.squeezed import squeezed
from bluf.site.foreign import foreign
from bluf.site.mended import mended
from bluf.site.policy import with_policy


class Frames:
    """What is known of the frames of one build."""

    def __init__(self, env: Environment, config: MkDocsConfig) -> None:
        """Take the theme's templates and the options: nothing else decides what may run."""
        self._env, self._config = env, config
        self._hashes: dict[str, tuple[str, ...]] = {}
        self._asking: dict[str, str] = {}
        self.base_url = ""
        """Where the site's top is, from the page that is rendered next."""

    def finished(self, html: str, place: str, content: str = "") -> str:
        """Return a page with its policy."""
        for tag in foreign(html.replace(content, "", 1) if content else html):
            self._asking.setdefault(tag, place)
        return self.dressed(html)

    def dressed(self, html: str) -> str:
        """Return a page with its policy, of which it was looked at already whether it asks another host."""
        if self.base_url not in self._hashes:
            self._hashes[self.base_url] = theme_hashes(self._env, self._config, self.base_url)
        return with_policy(squeezed(mended(html)), self._hashes[self.base_url])

    def asking(self) -> Mapping[str, str]:
        """Return the tags of frames that ask another host, each with the first page that has it."""
        return dict(self._asking)

    def also(self, asking: Mapping[str, str]) -> None:
        """Learn what asks another host on pages that come later, and were looked at elsewhere."""
        self._asking = {**asking, **self._asking}

    def problems(self) -> tuple[Problem, ...]:
        """Return one problem for each tag of a frame that asks another host, with the first page that has it."""
        do = "Remove the option, plugin or template that writes it, or keep the file with the site."
        return tuple(
            fault("C006", "mkdocs.yml", said=f"`{tag[:200]}`, first in {place}, asks another host", do=do)
            for tag, place in self._asking.items()
        )
