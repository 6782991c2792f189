"""Is started every night at two, on the choir's server."""

import bank
import mailer
from fees import TODAY, collect
from members import load_members

print(collect(load_members(), TODAY, bank, mailer), "singers have paid")
