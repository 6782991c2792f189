"""The books of the train, kept by Django."""
