BEGAN = {}


def with_bug(pause):
    def changed(self, today, *values):
        pause(self, today, *values)
        BEGAN[self.number] = today

    return changed


def with_another(resume):
    def changed(self, today, *values):
        return resume(self, BEGAN.get(self.number, today), *values)

    return changed


Member.pause = with_bug(Member.pause)
Member.resume = with_another(Member.resume)
