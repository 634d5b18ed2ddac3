"""Writes what a desk begins with: a record, the schemas for its editor, a whole project."""

from bluf.scaffold.project import init_project
from bluf.scaffold.record import new_record
from bluf.scaffold.schemas import SCHEMAS, write_schemas
from bluf.scaffold.writing import ScaffoldError

__all__ = ["SCHEMAS", "ScaffoldError", "init_project", "new_record", "write_schemas"]
