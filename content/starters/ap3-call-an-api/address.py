"""Where the farm is. Programs import it, so that there's only one place to change."""

FARM = "http://127.0.0.1:8000"
