"""The clinic: tables, rules, and the way in from the web."""
