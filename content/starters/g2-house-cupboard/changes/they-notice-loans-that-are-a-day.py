def with_bug(lend):
    import datetime

    def changed(self, *values, **named):
        one = datetime.timedelta(days=1)
        if "today" in named:
            named = {**named, "today": named["today"] + one}
        else:
            values = (*values[:2], values[2] + one)
        return lend(self, *values, **named)

    return changed


Cupboard.lend = with_bug(Cupboard.lend)
