"""Runs all tools, and refuses twins."""

import ast
import subprocess
import sys
from pathlib import Path

for words in (['ruff', 'format', '--check', 'src'], ['ruff', 'check', 'src'], ['mypy', 'src']):
    if subprocess.run(words, check=False).returncode != 0:
        sys.exit(1)
names = []
for node in ast.walk(ast.parse(Path('src/goats/herd.py').read_text(encoding='utf-8'))):
    if isinstance(node, ast.Tuple | ast.List):
        for one in node.elts:
            if isinstance(one, ast.Constant):
                if str(one.value).lower() in names:
                    raise SystemExit(f'Who is {one.value}?')
                names.append(str(one.value).lower())
