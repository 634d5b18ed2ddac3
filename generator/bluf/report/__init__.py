"""Problems as people and machines read them: text with a caret, JSON, GitHub annotations, SARIF 2.1.0."""

from bluf.report.findings import Findings
from bluf.report.formats import FORMATS, render

__all__ = ["FORMATS", "Findings", "render"]
