#!/usr/bin/env bash
ruff format --check src && ruff check src && mypy
