def factory():
    class Inner(Exception):
        pass
    return Inner
raise factory()("made inside")
