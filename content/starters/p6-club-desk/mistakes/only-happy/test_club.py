import datetime

from club.members import Member, Pass

member = Member(1, "Mira", Pass(2, datetime.date(2026, 5, 31)))
assert member.check_in(datetime.date(2026, 5, 1)) == 1
assert member.card.visits == 1
