"""Packages that were read and found in order before: reading them anew costs more than drawing a page."""

from __future__ import annotations

import hashlib
import os
import pickle
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from .tables import Package

CODE = sorted(Path(__file__).parent.glob("*.py"))


class Kept:
    """Keeps packages below `folder` by the bytes of all their files and of the code that read them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._code = hashlib.sha256(version("frictionless").encode())
        for path in CODE:
            self._code.update(path.read_bytes())

    @classmethod
    def of_project(cls, root: Path) -> Kept:
        """What the project at `root` keeps."""
        return cls(root / ".cache" / "packages")

    def package(self, source: Path) -> Package | None:
        """The package in the folder `source`, if it was kept as it is now."""
        path = self._path(source)
        return _unpickled(path) if path.is_file() else None

    def keep(self, source: Path, package: Package) -> None:
        """Keeps `package`, in which nothing was wrong, in place of what was kept of `source` before."""
        path = self._path(source)
        for old in self._folder.glob(f"{source.name}.*"):
            old.unlink(missing_ok=True)  # two builds at once may both want it gone
        self._folder.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.{os.getpid()}")
        fresh.write_bytes(pickle.dumps(package))
        fresh.replace(path)

    def _path(self, source: Path) -> Path:
        digest = self._code.copy()
        for path in sorted(path for path in source.rglob("*") if path.is_file()):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(source).as_posix()}\0{len(content)}\0".encode() + content)
        return self._folder / f"{source.name}.{digest.hexdigest()}"


@lru_cache(maxsize=16)
def _unpickled(path: Path) -> Package:
    """The package in a file, the same object while serving, so that what was drawn from it can be kept."""
    package = pickle.loads(path.read_bytes())  # our own file, named by what it was made from
    if not isinstance(package, Package):
        raise TypeError(f"{path} holds no package; delete the folder .cache")
    return package
