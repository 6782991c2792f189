"""The South depot's Django project."""
