"""Replaces hypothesis, which has parts in Rust, so that the tests' conftest.py can set it up."""


class settings:
    @staticmethod
    def register_profile(name, **options):
        """Does nothing."""

    @staticmethod
    def load_profile(name):
        """Does nothing."""
