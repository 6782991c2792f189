#!/bin/sh
alembic upgrade head
echo "The tables are new"
