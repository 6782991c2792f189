"""Wish lists. The app includes this router already."""

from fastapi import APIRouter

router = APIRouter()
