"""Swap things between friends. Each function gets an open connection."""
