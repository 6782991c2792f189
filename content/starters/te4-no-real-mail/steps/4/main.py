"""Is started every night at two, on the choir's server."""

from datetime import date

import bank
import mailer
from fees import collect
from members import load_members

print(collect(load_members(), date.today(), bank, mailer), "singers have paid")
