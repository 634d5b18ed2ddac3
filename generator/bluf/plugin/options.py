"""What mkdocs.yml may say below `plugins: bluf:`, and the form in which the host takes a script that is a module."""

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.config_options import ExtraScriptValue


def module(path: str) -> ExtraScriptValue:
    """Return a script of the site that is a module."""
    script = ExtraScriptValue(path)
    script.type = "module"
    return script


class Options(base.Config):  # type: ignore[no-untyped-call]
    """The options below `plugins: bluf:` in mkdocs.yml; `bluf.settings` says what they mean."""

    seeds = option.Type(str, default="seeds")
    max_tlp = option.Type(str, default="clear")
    drafts = option.Type(bool, default=False)
    rules = option.Type(dict, default={})
    attachments = option.Type(list, default=[])
    pdf = option.Type(bool, default=True)
    paper = option.Type(str, default="a4")
    social_cards = option.Type(bool, default=True)
    bluf_as_of = option.Optional(option.Type(object))  # whether it is a day, `bluf.settings` says
