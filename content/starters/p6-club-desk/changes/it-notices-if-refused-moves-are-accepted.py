def with_bug(move):
    def changed(self, *values, **named):
        try:
            return move(self, *values, **named)
        except RefusedError:
            return 0

    return changed


for name in ("check_in", "bill", "pay", "end", "pause", "resume"):
    setattr(Member, name, with_bug(getattr(Member, name)))
