"""Start it: python worker.py"""

import sys

from hedges.work import Worker

if __name__ == "__main__":
    Worker().run(forever="once" not in sys.argv[1:])
