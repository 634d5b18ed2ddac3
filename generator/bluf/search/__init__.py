"""What a reader's search looks in: an index by Pagefind, the names of things, and the words to mend slips by."""

from bluf.search.beside import IndexProcess
from bluf.search.index import FOLDER, write_index
from bluf.search.pagefind import SearchError
from bluf.search.searchable import Searchable

__all__ = ["FOLDER", "IndexProcess", "SearchError", "Searchable", "write_index"]
