def with_bug(self, members):
    return None


MemoryStore.save = with_bug
