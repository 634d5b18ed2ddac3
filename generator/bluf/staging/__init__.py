"""A folder that is filled out of sight and takes the place of another at once. Knows paths, and nothing of sites.

On Linux and macOS one call to the system exchanges the two folders, so that there is no moment without one. Where the
file system cannot do that, renames do, with a moment between them without a folder; a process killed in that moment is
made good by the next.

A folder that cannot be renamed (the root of a mounted file system, in a lower layer of overlayfs, or in a folder that
is not ours to write in), or that holds a hidden folder of somebody else's, has its entries exchanged one after the
other, and that can be cut short by a kill.
"""

from bluf.staging.staging import Staging, stage

__all__ = ["Staging", "stage"]
