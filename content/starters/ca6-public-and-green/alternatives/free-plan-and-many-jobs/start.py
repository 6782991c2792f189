"""For a platform without a release command, and with one container. Ends if the migration fails."""

import os
import subprocess
import sys

import uvicorn

released = subprocess.run([sys.executable, "-m", "alembic", "upgrade", "head"], check=False)
if released.returncode != 0:
    sys.exit("The migration failed, so nothing starts.")
uvicorn.run("main:app", host="0.0.0.0", port=int(os.environ.get("PORT", "8000")), access_log=False)
