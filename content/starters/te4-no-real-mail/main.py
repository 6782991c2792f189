"""Is started every night at two, on the choir's server."""

from fees import collect

print(collect(), "singers have paid")
