"""The rules asked of documents: selected, run, waived and sorted; what they found before is kept."""

from bluf.check.checking import Place, Selection, check, in_processes, one_by_one, within
from bluf.check.kept_problems import KeptProblems

__all__ = ["KeptProblems", "Place", "Selection", "check", "in_processes", "one_by_one", "within"]
