"""Data packages: read from files, checked, handed on as typed tables. The only place that reads `data/`."""

from .check import check
from .kept import Kept
from .ledger import label_states, stamp_label
from .load import load
from .problems import DataProblems, Problem
from .tables import Field, Package, Packages, Row, Table

__all__ = [
    "DataProblems",
    "Field",
    "Kept",
    "Package",
    "Packages",
    "Problem",
    "Row",
    "Table",
    "check",
    "label_states",
    "load",
    "stamp_label",
]
