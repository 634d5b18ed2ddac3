"""bluf: intelligence briefs as YAML, checked against the tradecraft of the field, rendered as a static site."""

__version__ = "0.1.0"
