import traceback
for code in ("import maths", "import randon", "import matplotlib", "import numpy", "from math import sqroot", "from math import Pi", "from random import randit", "from collections import counter", "from datetime import Date", "import os.pth", "from os import pth", "from json import load_s", "import collections.abcd", "from . import x", "from .x import y", "import jason", "from typing import list", "from string import ascii_lower", "import sys.path"):
    try:
        exec(code)
    except ImportError as error:
        print(code, "|", traceback.format_exception_only(error)[-1].replace("/lib/python314.zip", "/usr/lib/python3.14"), error.name or "")
