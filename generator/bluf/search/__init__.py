"""What a reader's search looks in: an index by Pagefind, the names of things, and the words to mend slips by."""

from bluf.search.beside import index_files_beside
from bluf.search.index import FOLDER, SearchError, write_index
from bluf.search.searchable import Searchable

__all__ = ["FOLDER", "SearchError", "Searchable", "index_files_beside", "write_index"]
