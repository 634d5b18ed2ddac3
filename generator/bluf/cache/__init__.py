"""What was worked out before, kept by everything it was worked out from. It may be deleted at any time."""

from bluf.cache.cache import Cache, cache_of
from bluf.cache.form import CacheError
from bluf.cache.origin import digest, files_in

__all__ = ["Cache", "CacheError", "cache_of", "digest", "files_in"]
