"""Prints the development group of pyproject.toml, one requirement a line: pip reads dependency groups itself only since 25.1."""

import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
print("\n".join(project["dependency-groups"]["dev"]))
