def with_bug(move, otherwise):
    import datetime

    def changed(self, *values, **named):
        try:
            return move(self, *values, **named)
        except Exception:
            return otherwise

    return changed


Cupboard.lend = with_bug(Cupboard.lend, None)
Cupboard.take_back = with_bug(Cupboard.take_back, 0)
