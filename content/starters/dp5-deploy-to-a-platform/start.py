"""For a platform without a release command: python start.py

It runs release.py first. If that fails, no server starts.
"""

import os
import subprocess
import sys

import uvicorn

released = subprocess.run([sys.executable, "release.py"], check=False)
if released.returncode != 0:
    sys.exit("release.py failed, so the server doesn't start.")
uvicorn.run("main:app", host="0.0.0.0", port=int(os.environ.get("PORT", "8000")))
