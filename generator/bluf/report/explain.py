"""The documentation of one code in words: the same text on the command line and in SARIF."""

import textwrap

from bluf.problems import Explanation


def markdown(explanation: Explanation) -> str:
    """Return the documentation of a code as Markdown, without a heading."""
    parts = [explanation.summary, explanation.why.strip()]
    if explanation.bad.strip():
        parts += ["What breaks it:", f"```yaml\n{explanation.bad.strip()}\n```"]
    if explanation.good.strip():
        parts += ["What keeps it:", f"```yaml\n{explanation.good.strip()}\n```"]
    if explanation.standard:
        parts.append(f"Standard: {explanation.standard}.")
    parts.append(_weight(explanation))
    return "\n\n".join(parts)


def plain(explanation: Explanation) -> str:
    """Return the documentation of a code as plain text for a terminal, ending with a line break."""
    parts = [
        f"{explanation.code} {explanation.name}",
        textwrap.fill(explanation.summary, 88),
        *(textwrap.fill(part, 88) for part in explanation.why.strip().split("\n\n")),
    ]
    for title, example in (("What breaks it:", explanation.bad), ("What keeps it:", explanation.good)):
        if example.strip():
            parts.append(f"{title}\n\n{textwrap.indent(example.strip(), '    ')}")
    if explanation.standard:
        parts.append(textwrap.fill(f"Standard: {explanation.standard}.", 88))
    parts.append(_weight(explanation))
    return "\n\n".join(parts) + "\n"


def _weight(explanation: Explanation) -> str:
    waiver = "a brief can waive it with a reason" if explanation.waivable else "it cannot be waived"
    return f"Severity: {explanation.severity}; {waiver}."
