def with_bug(check_in):
    def changed(self, *values, **named):
        before = __import__("copy").deepcopy(self.card)
        left = check_in(self, *values, **named)
        self.card = before
        return left

    return changed


Member.check_in = with_bug(Member.check_in)
