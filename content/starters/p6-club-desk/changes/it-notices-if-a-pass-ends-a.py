def with_bug(check_in):
    def changed(self, today, *values):
        return check_in(self, today + __import__("datetime").timedelta(days=1), *values)

    return changed


Member.check_in = with_bug(Member.check_in)
