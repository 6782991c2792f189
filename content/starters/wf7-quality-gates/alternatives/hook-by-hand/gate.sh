#!/bin/sh
set -e
ruff format --check src
ruff check src
mypy
python doorkeeper.py
