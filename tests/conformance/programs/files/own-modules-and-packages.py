import os, sys
os.makedirs("garden/beds")
files = {"tools.py": "__all__ = ['dig']\nNAME = 'spade'\ndef dig(): return 'dug with ' + NAME\ndef _hidden(): pass\nprint('tools loaded as', __name__)\nif __name__ == '__main__':\n    print('never')\n", "garden/__init__.py": "from .plants import grow\nSIZE = 3\n", "garden/plants.py": "from . import beds\nfrom .beds.soil import TYPE\ndef grow(n): return TYPE * n\n", "garden/beds/__init__.py": "", "garden/beds/soil.py": "TYPE = 'loam '\n"}
for name, text in files.items():
    with open(name, "w") as file:
        file.write(text)
import tools
from tools import *
import tools as t
import garden.beds.soil as soil
from garden import grow, SIZE
print(tools.dig(), dig(), t is tools, tools.__file__ == os.path.abspath("tools.py"), tools._hidden.__name__, "_hidden" in globals(), soil.TYPE, grow(2), SIZE, garden.plants.__name__ if "garden" in globals() else "garden is not bound", sys.modules["garden"].__path__ == [os.path.abspath("garden")])
tools.NAME = "fork"
print(dig(), __name__, tools.__spec__.name)
import importlib
importlib.reload(tools)
print(dig())
for code in ("import garden.nothing", "from garden import nothing", "from garden.beds import nope", "import tools.x", "from tools import spade", "tools.nothing", "import toolz", "garden.nothing"):
    try:
        exec(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {str(error).replace(os.getcwd(), '.')}")
