"""Puts rows of a real demo into the README's table and draws its picture: python .ci/picture.py (or make picture), when the demo finds others."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROWS = (("BLR", "ge"), ("CHN", "ua-2022"), ("KAZ", "crimea"), ("KAZ", "kz"), ("KAZ", "ua-2022"), ("SRB", "ua-2022"), ("TUR", "crimea"), ("UZB", "uz"))
README = Path(__file__).parent.parent / "README.md"

with tempfile.TemporaryDirectory() as folder:
    command = [sys.executable, "-m", "flows.cli", "demo", "--data-dir", folder]
    shown = subprocess.run(command, cwd=README.parent, env={**os.environ, "COLUMNS": "110"}, check=True, capture_output=True, text=True).stdout.splitlines()
    picture = [sys.executable, "-m", "flows.cli", "report", "--data-dir", folder, "--chart", "matrix", "--out", str(README.parent / ".ci" / "matrix.svg")]
    subprocess.run(picture, cwd=README.parent, check=True, stdout=subprocess.DEVNULL)

start = next(number for number, line in enumerate(shown) if line.startswith("holder "))
rows = [line for line in shown[start + 2 :] if any(line.startswith(f"{holder} ") and f" {target} " in line for holder, target in ROWS)]
block = "\n".join(line.rstrip() for line in (*shown[start : start + 2], *rows))
text, count = re.subn(r"```text\n.*?```", lambda _: f"```text\n{block}\n```", README.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
if not count or not rows:
    sys.exit("no ```text block in README.md, or no such row in the demo")
README.write_text(text, encoding="utf-8")
print(block)
